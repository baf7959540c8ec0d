/** Simulated people live in real time; a test of the server moves the server's clock, not theirs. */
export const realClock = {
  // eslint-disable-next-line no-restricted-properties -- the one place of the crowd that reads a clock
  now: () => performance.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
