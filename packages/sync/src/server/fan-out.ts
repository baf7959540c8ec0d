import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import type { Frame } from '../events.ts';

const NOTHING = new Uint8Array([0, 0]);

/**
 * When nothing more comes, everyone is told twice, in milliseconds after the last frame, how far the
 * log is: whoever missed that frame would not know before the next one.
 */
const TAILS = [2_000, 8_000];

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
  #cancelTail: () => void = () => undefined;

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
    this.#tail(this.#epoch, this.#seq, TAILS);
  }

  #tail(epoch: number, seq: number, [wait, ...later]: readonly number[]): void {
    this.#cancelTail();
    if (wait === undefined) return;
    this.#cancelTail = this.#clock.after(wait, () => {
      this.#send({ epoch, after: seq, seq, bytes: NOTHING });
      this.#tail(epoch, seq, later);
    });
  }

  /** Forgets what waits and the timer. */
  dispose(): void {
    this.#scheduled?.();
    this.#scheduled = null;
    this.#cancelTail();
    this.#waiting = [];
  }
}
