/** Time as a parameter. Milliseconds; `now` need not be wall time, only never run backwards. */
export type Clock = {
  readonly now: () => number;
  /** Runs once after `ms`; the result cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
};
