import type { Clock } from '../src/clock.ts';

export type HurriedClock = Clock & {
  /** So much time passes at once; what was to happen within it happens, in order. */
  readonly pass: (ms: number) => void;
};

type Waiting = { readonly at: number; readonly run: () => void; readonly timer: NodeJS.Timeout };

/** The real time, and it can be hurried: hours pass in a test that asks for them, milliseconds pass by themselves. */
export function hurriedClock(): HurriedClock {
  let ahead = 0;
  const waiting = new Set<Waiting>();
  const now = () => Date.now() + ahead;

  function happen(entry: Waiting): void {
    clearTimeout(entry.timer);
    if (waiting.delete(entry)) entry.run();
  }

  return {
    now,
    after: (ms, run) => {
      const entry: Waiting = { at: now() + ms, run, timer: setTimeout(() => happen(entry), ms).unref() };
      waiting.add(entry);
      return () => {
        clearTimeout(entry.timer);
        waiting.delete(entry);
      };
    },
    pass: (ms) => {
      const end = now() + ms;
      for (;;) {
        const next = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        ahead = Math.max(ahead, next.at - Date.now());
        happen(next);
      }
      ahead = Math.max(ahead, end - Date.now());
    },
  };
}
