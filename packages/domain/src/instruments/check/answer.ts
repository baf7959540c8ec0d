import * as z from 'zod/mini';
import { textUpTo } from '../../plain-words.ts';

export const answerWordsMost = 300;
const lineMost = 100;

/** The eleven buttons that stand for the line, for who cannot or will not tap a line. */
export const lineButtons: readonly number[] = Array.from({ length: 11 }, (_, at) => at * 10);

const cell = z.int().check(z.minimum(0), z.maximum(11));
const option = z.string().check(z.maxLength(24));

/** What one person says to one question. To skip is an answer too (R9). */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skip') }),
  z.object({ kind: z.literal('line'), at: z.int().check(z.minimum(0), z.maximum(lineMost)) }),
  z.object({ kind: z.literal('steps'), at: cell }),
  z.object({ kind: z.literal('faces'), at: cell }),
  z.object({ kind: z.literal('one'), option }),
  z.object({ kind: z.literal('several'), options: z.array(option).check(z.maxLength(12)) }),
  z.object({ kind: z.literal('text'), words: textUpTo(answerWordsMost) }),
]);
export type Answer = z.infer<typeof answerSchema>;
export const skipped: Answer = { kind: 'skip' };

/** One person's answers by question id; what is not in it was skipped. */
export type Answers = Readonly<Record<string, Answer>>;
