import type { Clock } from './Meeting.svelte.ts';

/** The phone's own clock; timers are never truth, they only look again. */
export const browserClock: Clock & { readonly after: (ms: number, run: () => void) => () => void } = {
  now: () => Date.now(),
  everySecond: (tick) => {
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  },
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
