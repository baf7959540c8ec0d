/** The clock on the wall, where a story has to do with a process of its own or a device that gives up waiting. */
export const realClock = {
  now: () => Date.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
