import type { Clock } from '../clock.ts';

/** Times in milliseconds. */
export type Tick = {
  /** The least time between two turns while the process keeps up. */
  readonly least: number;
  /** The same while it is late. */
  readonly most: number;
};

/** How much later than late the next turn is: a process with too much to do gets half of its time back. */
const RELIEF = 4;

/**
 * Gathers what goes out: the first after a quiet time goes at once, then once per tick. Turns that come
 * later than they were due make the tick wider, because what costs is the number of turns, not their size.
 */
export class Ticker {
  readonly #clock: Clock;
  readonly #tick: Tick;
  readonly #run: () => void;
  #width: number;
  #quietFrom = -Infinity;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, tick: Tick, run: () => void) {
    this.#clock = clock;
    this.#tick = tick;
    this.#run = run;
    this.#width = tick.least;
  }

  /** There is something: `run` is called at the next turn, never before the present one ends. */
  ask(): void {
    if (this.#cancel) return;
    const now = this.#clock.now();
    const due = Math.max(now, this.#quietFrom);
    this.#cancel = this.#clock.after(due - now, () => this.#turn(due));
  }

  /** Runs now if something was asked for. */
  flush(): void {
    if (this.#cancel) this.#turn(this.#clock.now());
  }

  /** Forgets what was asked for. */
  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #turn(due: number): void {
    this.dispose();
    const { least, most } = this.#tick;
    const late = Math.max(0, this.#clock.now() - due);
    this.#width = Math.min(most, Math.max(least, (this.#width + least + RELIEF * late) / 2));
    this.#run();
    this.#quietFrom = this.#clock.now() + this.#width;
  }
}
