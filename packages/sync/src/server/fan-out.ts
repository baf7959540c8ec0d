import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import type { Frame } from '../events.ts';

/** Sends one merged frame per tick to everyone in a room; the first after a quiet time goes at once. */
export class FanOut {
  readonly #clock: Clock;
  readonly #tick: number;
  readonly #send: (frame: Omit<Frame, 'room'>) => void;
  #waiting: Uint8Array[] = [];
  #epoch = 0;
  #after = 0;
  #seq = 0;
  #quietFrom = -Infinity;
  #scheduled: (() => void) | null = null;

  constructor(clock: Clock, tick: number, send: (frame: Omit<Frame, 'room'>) => void) {
    this.#clock = clock;
    this.#tick = tick;
    this.#send = send;
  }

  /** Takes a durable update. Positions come in order. */
  add(epoch: number, seq: number, bytes: Uint8Array): void {
    if (this.#waiting.length === 0) {
      this.#epoch = epoch;
      this.#after = seq - 1;
    }
    this.#waiting.push(bytes);
    this.#seq = seq;
    if (this.#scheduled) return;
    // Not before this turn ends: acknowledgements of the same batch go first, and are merged into it.
    const wait = Math.max(0, this.#quietFrom - this.#clock.now());
    this.#scheduled = this.#clock.after(wait, () => this.flush());
  }

  /** Sends what waits, now. */
  flush(): void {
    this.#scheduled?.();
    this.#scheduled = null;
    const [first, ...others] = this.#waiting;
    if (first === undefined) return;
    const bytes = others.length === 0 ? first : Y.mergeUpdates(this.#waiting);
    this.#waiting = [];
    this.#quietFrom = this.#clock.now() + this.#tick;
    this.#send({ epoch: this.#epoch, after: this.#after, seq: this.#seq, bytes });
  }

  /** Forgets what waits and the timer. */
  dispose(): void {
    this.#scheduled?.();
    this.#scheduled = null;
    this.#waiting = [];
  }
}
