import { signsOf } from '@raakvlak/domain';
import { hunksOf } from './hunks.ts';
import { tokensOf } from './tokens.ts';

/** At UTF-16 unit `at`, `gone` units go out and `words` come in. Always between whole signs, never inside an emoji. */
export type Splice = { readonly at: number; readonly gone: number; readonly words: string };

/** The smallest single splice that makes `to` of `from`. */
export function spliceOf(from: string, to: string): Splice {
  const [before, after] = [signsOf(from), signsOf(to)];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const gone = before.slice(head, before.length - tail).join('');
  return {
    at: before.slice(0, head).join('').length,
    gone: gone.length,
    words: after.slice(head, after.length - tail).join(''),
  };
}

/**
 * Small splices that make `to` of `from`, last one first, so that each can be done without moving the next. What lies
 * between them is not touched, so that whatever others write there at the same time stays.
 */
export function splicesOf(from: string, to: string): Splice[] {
  const tokens = tokensOf(from);
  let [token, unit] = [0, 0];
  const splices = hunksOf(tokens, tokensOf(to)).map(({ start, end, words }) => {
    unit += tokens.slice(token, start).join('').length;
    const gone = tokens.slice(start, end).join('');
    const splice = spliceOf(gone, words.join(''));
    const placed = { ...splice, at: unit + splice.at };
    [token, unit] = [end, unit + gone.length];
    return placed;
  });
  return splices.reverse();
}
