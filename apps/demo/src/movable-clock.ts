/** The server's clock, moved into the past while past meetings are held. Timers wait on it too. */
export class MovableClock {
  #offset = 0;
  readonly #real: () => number;
  readonly #waiting = new Set<{ at: number; run: () => void }>();

  constructor(real: () => number) {
    this.#real = real;
  }

  readonly now = (): number => this.#real() + this.#offset;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.now() + ms, run };
    this.#waiting.add(timer);
    const real = setTimeout(() => this.#fire(timer), ms);
    real.unref();
    return () => {
      clearTimeout(real);
      this.#waiting.delete(timer);
    };
  };

  /** Puts the clock that many ms from the real time. Moving it forward lets pass what waited until then. */
  moveTo(offset: number): void {
    this.#offset = offset;
    for (const timer of [...this.#waiting]) if (timer.at <= this.now()) this.#fire(timer);
  }

  /** Lets some ms go by at once. */
  pass(ms: number): void {
    this.moveTo(this.#offset + ms);
  }

  #fire(timer: { at: number; run: () => void }): void {
    if (this.#waiting.delete(timer)) timer.run();
  }
}
