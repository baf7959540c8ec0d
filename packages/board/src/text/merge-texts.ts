import { hunksOf, type Hunk } from './hunks.ts';
import { spliceOf } from './splice.ts';
import { tokensOf } from './tokens.ts';

/**
 * What `base` becomes when one made it `mine` and, meanwhile, others made it `theirs`: both people's words stay. Where both
 * wrote at the same spot, theirs come first. A stretch that I took away and they changed stays as they have it. Doing the
 * same edit twice does it once.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const tokens = tokensOf(base);
  const mineHunks = hunksOf(tokens, tokensOf(mine));
  const theirHunks = hunksOf(tokens, tokensOf(theirs));
  let merged = '';
  let done = 0;
  for (const { start, end } of clashes([...mineHunks, ...theirHunks])) {
    const side = (hunks: readonly Hunk[]) => within(tokens, hunks, start, end);
    merged +=
      tokens.slice(done, start).join('') +
      settle(tokens.slice(start, end), side(mineHunks), side(theirHunks));
    done = end;
  }
  return merged + tokens.slice(done).join('');
}

type Span = { readonly start: number; readonly end: number };

/** The spans of the base in which something changed; hunks that are in each other's way share one. */
function clashes(hunks: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const hunk of [...hunks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = spans[spans.length - 1];
    if (last && inTheWay(last, hunk))
      spans.splice(-1, 1, { start: last.start, end: Math.max(last.end, hunk.end) });
    else spans.push(hunk);
  }
  return spans;
}

const inTheWay = (a: Span, b: Span): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);

/** What one side made of a span. An insertion at the edge of a longer span is a span of its own. */
function within(base: readonly string[], hunks: readonly Hunk[], start: number, end: number): string[] {
  const made: string[] = [];
  let done = start;
  for (const hunk of hunks) {
    const edge = hunk.start === hunk.end && start < end && (hunk.end === start || hunk.start === end);
    if (hunk.start < start || hunk.end > end || edge) continue;
    made.push(...base.slice(done, hunk.start), ...hunk.words);
    done = hunk.end;
  }
  return [...made, ...base.slice(done, end)];
}

function settle(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string {
  const [b, m, t] = [base.join(''), mine.join(''), theirs.join('')];
  if (m === b || holds(theirs, mine)) return t;
  if (t === b || holds(mine, theirs)) return m;
  return (base.length === 1 ? inOneWord(b, m, t) : undefined) ?? sideBySide(t, m);
}

const holds = (whole: readonly string[], part: readonly string[]): boolean =>
  whole.some((_, at) => part.every((token, index) => whole[at + index] === token)) || part.length === 0;

/** Two people mended different ends of one word. */
function inOneWord(base: string, mine: string, theirs: string): string | undefined {
  const [first, second] = [spliceOf(base, mine), spliceOf(base, theirs)].sort((a, b) => a.at - b.at);
  if (!first || !second || first.at + first.gone >= second.at) return undefined;
  const between = base.slice(first.at + first.gone, second.at);
  return base.slice(0, first.at) + first.words + between + second.words + base.slice(second.at + second.gone);
}

function sideBySide(theirs: string, mine: string): string {
  const apart = /\s$/.test(theirs) || /^\s/.test(mine);
  return theirs + (apart ? '' : /\n/.test(theirs + mine) ? '\n' : ' ') + mine;
}
