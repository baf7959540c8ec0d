/** Time as a parameter: UTC ms, and something that happens later. A test brings a clock it moves itself. */
export type Clock = {
  readonly now: () => number;
  /** Runs once after `ms`; the result cancels it. Does not keep the process alive. */
  readonly after: (ms: number, run: () => void) => () => void;
};
