import * as z from 'zod/mini';
import { isOrdered } from './cells.ts';
import type { Part } from './part.ts';
import type { Question } from './question.ts';
import { joinTallies, type CellCount, type Tally } from './tally.ts';

/** How much of a group, in words (T-18). `unsaid`: nothing is told, because another place has nearly all. */
export const shareWords = ['nearly-all', 'most', 'two-thirds', 'half', 'third', 'few', 'unsaid'] as const;
const shareWordSchema = z.enum(shareWords);
export type ShareWord = z.infer<typeof shareWordSchema>;

/** `per100` in steps of five, only from twenty answers and never 0 or 100. */
const cellShareSchema = z.object({ word: shareWordSchema, per100: z.nullable(z.int()) });
export type CellShare = z.infer<typeof cellShareSchema>;

/**
 * How far answers lie apart: `one` nearly all the same · `close` next to each other · `wide` all over · `two-sides` at both
 * ends. In order of how much there is to talk about.
 */
export const spreads = ['one', 'close', 'wide', 'two-sides'] as const;
const spreadSchema = z.enum(spreads);
export type Spread = z.infer<typeof spreadSchema>;

/**
 * One picture, with the numbers that always stand beside it (R10). `small`: fewer than ten answers, and the picture says so.
 * `middle`: the place in the middle, or the two around it; null where places have no order.
 */
export const figureSchema = z.object({
  answered: z.int(),
  skipped: z.int(),
  invited: z.int(),
  small: z.boolean(),
  shares: z.array(cellShareSchema),
  middle: z.nullable(z.tuple([z.int(), z.int()])),
  spread: z.nullable(spreadSchema),
});
export type Figure = z.infer<typeof figureSchema>;

const smallBelow = 10;
const numbersFrom = 20;

/** One picture of several parts together. */
export function figureOf(question: Question, parts: readonly Part[], invited: number): Figure {
  const tally = joinTallies(
    question,
    parts.map((part) => part.tally),
  );
  const people = parts.reduce((sum, part) => sum + part.people.length, 0);
  return {
    answered: tally.answered,
    skipped: people - tally.answered,
    invited,
    small: tally.answered < smallBelow,
    shares: tally.counts.map((count) => shareOf(count, tally.answered)),
    middle: isOrdered(question) ? middleOf(tally) : null,
    spread: isOrdered(question) ? spreadOf(tally) : null,
  };
}

function shareOf(count: CellCount, answered: number): CellShare {
  if (count === 'nearly-all') return { word: answered < 8 ? 'most' : 'nearly-all', per100: null };
  if (typeof count === 'string') return { word: count, per100: null };
  const share = count / answered;
  const rounded = Math.round(share * 20) * 5;
  return {
    word: wordFor(share),
    per100: answered >= numbersFrom && rounded > 0 && rounded < 100 ? rounded : null,
  };
}

function wordFor(share: number): ShareWord {
  if (share < 1 / 6) return 'few';
  if (share < 5 / 12) return 'third';
  if (share <= 7 / 12) return 'half';
  return share < 5 / 6 ? 'two-thirds' : 'nearly-all';
}

/** Every answer's place, in order; where nearly all gave one, that one. */
function inOrder({ answered, counts }: Tally): number[] {
  return counts.flatMap((count, cell) =>
    Array.from(
      { length: count === 'nearly-all' ? answered : typeof count === 'number' ? count : 0 },
      () => cell,
    ),
  );
}

function middleOf(tally: Tally): [number, number] {
  const places = inOrder(tally);
  return [places[Math.ceil(places.length / 2) - 1] ?? 0, places[Math.floor(places.length / 2)] ?? 0];
}

function spreadOf(tally: Tally): Spread {
  if (tally.counts.includes('nearly-all')) return 'one';
  const places = inOrder(tally);
  const half = Math.floor(tally.counts.length / 2);
  const low = places.filter((cell) => cell < half).length;
  const high = places.filter((cell) => cell >= tally.counts.length - half).length;
  if (Math.min(low, high) * 4 >= places.length) return 'two-sides';
  const quarter = Math.floor(places.length / 4);
  const reach = (places[places.length - 1 - quarter] ?? 0) - (places[quarter] ?? 0);
  return reach <= 1 ? 'close' : 'wide';
}
