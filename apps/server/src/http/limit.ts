/** Counts what went wrong for a key; more than `most` within `ms` and the key has to wait. */
export type Limit = {
  readonly isOver: (key: string) => boolean;
  readonly count: (key: string) => void;
  /** It was right after all: takes the last count back. */
  readonly forgive: (key: string) => void;
};

type Window = { from: number; counted: number };

// More keys than this are no people: the oldest ones are forgotten.
const keysMost = 20_000;

export function createLimit({ most, ms, now }: { most: number; ms: number; now: () => number }): Limit {
  const windows = new Map<string, Window>();
  const current = (key: string): Window | undefined => {
    const window = windows.get(key);
    if (window && now() - window.from < ms) return window;
    windows.delete(key);
    return undefined;
  };
  return {
    forgive: (key) => {
      const window = current(key);
      if (window) window.counted -= 1;
    },
    isOver: (key) => (current(key)?.counted ?? 0) >= most,
    count: (key) => {
      const window = current(key);
      if (window) window.counted += 1;
      else windows.set(key, { from: now(), counted: 1 });
      const [oldest] = windows.keys();
      if (windows.size > keysMost && oldest !== undefined) windows.delete(oldest);
    },
  };
}
