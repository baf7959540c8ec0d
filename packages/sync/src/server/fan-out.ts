import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import type { Frame } from '../events.ts';
import { Ticker } from './ticker.ts';
import type { Tick } from './ticker.ts';

const NOTHING = new Uint8Array([0, 0]);

/**
 * When nothing more comes, everyone is told twice, in milliseconds after the last frame, how far the
 * log is: whoever missed that frame would not know before the next one.
 */
const TAILS = [2_000, 8_000];

/** Sends one merged frame per tick to everyone in a room; the first after a quiet time goes at once. */
export class FanOut {
  readonly #clock: Clock;
  readonly #send: (frame: Omit<Frame, 'room'>) => void;
  readonly #ticker: Ticker;
  #waiting: Uint8Array[] = [];
  #epoch = 0;
  #after = 0;
  #seq = 0;
  #cancelTail: () => void = () => undefined;

  constructor(clock: Clock, tick: Tick, send: (frame: Omit<Frame, 'room'>) => void) {
    this.#clock = clock;
    this.#send = send;
    this.#ticker = new Ticker(clock, tick, () => this.#sendAll());
  }

  /** Takes a durable update. Positions come in order. */
  add(epoch: number, seq: number, bytes: Uint8Array): void {
    if (this.#waiting.length === 0) {
      this.#epoch = epoch;
      this.#after = seq - 1;
    }
    this.#waiting.push(bytes);
    this.#seq = seq;
    // Not before this turn ends: acknowledgements of the same batch go first, and are merged into it.
    this.#ticker.ask();
  }

  /** Sends what waits, now. */
  flush(): void {
    this.#ticker.flush();
  }

  /** Forgets what waits and the timers. */
  dispose(): void {
    this.#ticker.dispose();
    this.#cancelTail();
    this.#waiting = [];
  }

  #sendAll(): void {
    const [first, ...others] = this.#waiting;
    if (first === undefined) return;
    const bytes = others.length === 0 ? first : Y.mergeUpdates(this.#waiting);
    this.#waiting = [];
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
}
