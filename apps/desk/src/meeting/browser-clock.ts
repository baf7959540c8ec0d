/** The clocks of this device, for whoever takes time as a parameter. */
export const browserClock = {
  /** Never runs backwards; only good for measuring. */
  now: (): number => performance.now(),
  /** UTC ms, as this device believes. */
  wallNow: (): number => Date.now(),
  after(ms: number, run: () => void): () => void {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  everySecond(tick: () => void): () => void {
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  },
};
