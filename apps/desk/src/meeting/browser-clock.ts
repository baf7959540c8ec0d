/** The clock of this device, for whoever takes time as a parameter. */
export const browserClock = {
  now: (): number => Date.now(),
  /** Calls back every second until the returned function is called. */
  everySecond(tick: () => void): () => void {
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  },
};
