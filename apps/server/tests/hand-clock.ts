import type { Clock } from '../src/clock.ts';

export type HandClock = Clock & {
  /** Time passes; what was to happen within it happens, in order. */
  readonly pass: (ms: number) => void;
};

/** A clock that stands still until it is moved. It starts at the real time, because a cookie is judged by the real one. */
export function handClock(start = Date.now()): HandClock {
  let now = start;
  let waiting: readonly { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, run) => {
      const entry = { at: now + ms, run };
      waiting = [...waiting, entry];
      return () => (waiting = waiting.filter((other) => other !== entry));
    },
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}
