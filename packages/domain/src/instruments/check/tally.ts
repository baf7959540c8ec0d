import * as z from 'zod/mini';
import { skipped, type Answer } from './answer.ts';
import { cellCount, cellsOf } from './cells.ts';
import type { Question } from './question.ts';

/**
 * What is let out about one place in a picture: how many, or that it is nearly all or few of them (nobody is told how
 * nearly), or nothing, because another place has nearly all.
 */
const countSchema = z.union([z.int(), z.literal('nearly-all'), z.literal('few'), z.literal('unsaid')]);
export type CellCount = z.infer<typeof countSchema>;

export const tallySchema = z.object({ answered: z.int(), counts: z.array(countSchema) });
/** What is let out about the answers of one part of the group. */
export type Tally = z.infer<typeof tallySchema>;

/**
 * How far from everyone "nearly all" begins. With five or more, two: who knows the own answer still cannot tell
 * whether there is one other who answered otherwise. With three or four nothing could be said at all that way, so
 * there it is one, which protects from who gave no answer. In a crowd, one in ten.
 */
export const slackOf = (answered: number): number =>
  answered < 5 ? 1 : Math.max(2, Math.floor(answered / 10));

/** Counts answers, then lets no more out than `settle` leaves. `nearly` is off only to see a test fail. */
export function tallyOf(question: Question, answers: readonly Answer[], nearly = true): Tally {
  const given = answers.filter(({ kind }) => kind !== skipped.kind);
  const counts = Array.from({ length: cellCount(question) }, () => 0);
  for (const answer of given)
    for (const cell of cellsOf(question, answer)) counts[cell] = (counts[cell] ?? 0) + 1;
  return nearly ? settle(question, given.length, counts) : { answered: given.length, counts };
}

/** Several parts as one, made from what was let out of each and from nothing else; "nearly all" counts as all. */
export function joinTallies(question: Question, tallies: readonly Tally[]): Tally {
  const [only, ...others] = tallies;
  if (only && others.length === 0) return only;
  const counts = Array.from({ length: cellCount(question) }, (_, cell) =>
    tallies.reduce((sum, tally) => sum + about(tally, cell), 0),
  );
  return settle(
    question,
    tallies.reduce((sum, { answered }) => sum + answered, 0),
    counts,
  );
}

/**
 * Where nearly all gave one answer, it tells that answer and nothing about the others; so an answer that all gave and one
 * that nearly all gave look the same. Of a list every option is judged by itself, and few hides nobody.
 */
function settle(question: Question, answered: number, counts: readonly number[]): Tally {
  const slack = slackOf(answered);
  const enough = answered - slack;
  if (question.kind === 'several') {
    const said = (count: number): CellCount =>
      count >= enough ? 'nearly-all' : count <= slack ? 'few' : count;
    return { answered, counts: counts.map(said) };
  }
  const most = counts.findIndex((count) => count >= enough);
  if (most < 0) return { answered, counts: [...counts] };
  return { answered, counts: counts.map((_, cell) => (cell === most ? 'nearly-all' : 'unsaid')) };
}

function about({ answered, counts }: Tally, cell: number): number {
  const count = counts[cell];
  return count === 'nearly-all' ? answered : typeof count === 'number' ? count : 0;
}
