import { isWord } from './tokens.ts';

/** `from[start, end)` became `words`. */
export type Hunk = { readonly start: number; readonly end: number; readonly words: readonly string[] };

/** What changed between two lists of tokens, in order, with untouched tokens between the hunks. */
export function hunksOf(from: readonly string[], to: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [start, at] = [0, 0];
  const close = (end: number, until: number) => {
    if (end > start || until > at) hunks.push({ start, end, words: to.slice(at, until) });
  };
  for (const [i, j] of kept(from, to)) {
    close(i, j);
    [start, at] = [i + 1, j + 1];
  }
  close(from.length, to.length);
  return hunks;
}

type Pair = readonly [number, number];

/** The tokens that stayed. Blanks and marks alone are no bridge: a new sentence is one change, not one per word. */
function kept(from: readonly string[], to: readonly string[]): Pair[] {
  return runsOf(longest(from, to)).flatMap((run) => {
    const [first, last] = [run[0], run[run.length - 1]];
    const atStart = first?.[0] === 0 && first[1] === 0;
    const atEnd = last?.[0] === from.length - 1 && last[1] === to.length - 1;
    return atStart || atEnd || run.some(([i]) => isWord(from[i] ?? '')) ? run : [];
  });
}

/** Pairs that lie next to each other in both lists, together. */
function runsOf(pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  let before: Pair | undefined;
  for (const pair of pairs) {
    const run = runs[runs.length - 1];
    if (run && before && pair[0] === before[0] + 1 && pair[1] === before[1] + 1) run.push(pair);
    else runs.push([pair]);
    before = pair;
  }
  return runs;
}

/** A longest common subsequence, in which words weigh more than blanks and marks. */
function longest(from: readonly string[], to: readonly string[]): Pair[] {
  const width = to.length + 1;
  const best = new Uint32Array((from.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const both = from[i] === to[j] ? weight(from[i] ?? '') + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < from.length && j < to.length) {
    if (from[i] === to[j] && at(i, j) === weight(from[i] ?? '') + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

const weight = (token: string): number => (isWord(token) ? 1_000 : 1);
