/** Time as a parameter: UTC ms, and something that happens later. A test brings a clock it moves itself. */
export type Clock = {
  readonly now: () => number;
  /** Runs once after `ms`; the result cancels it. Does not keep the process alive. */
  readonly after: (ms: number, run: () => void) => () => void;
};

/** A wait of nothing is the next turn of the process, in the same waking; also for a clock that a test moves by hand. */
export const withoutWaiting = (clock: Clock): Clock => ({
  now: clock.now,
  after: (ms, run) => {
    if (ms > 0) return clock.after(ms, run);
    const next = setImmediate(run);
    return () => clearImmediate(next);
  },
});
