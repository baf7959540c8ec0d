import * as z from 'zod/mini';
import { lineOf, lineUpTo } from '../../plain-words.ts';
import { faces, labelSets, type AgeBand, type LabelSet } from './scales.ts';

export const partIdSchema = z.string().check(z.regex(/^[a-z0-9-]{1,24}$/));

/**
 * Who ever sees an answer, said before one answers:
 * - `result` (ANON) nobody; it only counts in a picture of the group. An open text goes to the shuffled queue without its writer;
 * - `room` (SHARE) everyone, because the participant chose to share it;
 * - `self` (PRIV) only who gave it.
 */
const audienceSchema = z.enum(['result', 'room', 'self']);

const labelSetSchema = z.enum(Object.keys(labelSets) as [LabelSet, ...LabelSet[]]);
const ageBandSchema = z.enum(Object.keys(faces) as [AgeBand, ...AgeBand[]]);

export const optionSchema = z.object({ id: partIdSchema, label: lineOf(60) });
export type Option = z.infer<typeof optionSchema>;

const distinct = (options: readonly Option[]) => new Set(options.map(({ id }) => id)).size === options.length;
const optionsSchema = z.array(optionSchema).check(z.minLength(2), z.maxLength(12), z.refine(distinct));

/** Which of two questions about one topic this is: how important, or how it goes now (L-26). */
export const axes = ['importance', 'now'] as const;
const axisSchema = z.enum(axes);
export type Axis = z.infer<typeof axisSchema>;

const asked = {
  id: partIdSchema,
  words: lineOf(120),
  /** A line under the question, maybe empty. */
  hint: lineUpTo(120),
  /** What it is about in a word or two: on a petal, at a place in a field, and as what the group agrees on. */
  topic: lineOf(40),
  axis: z.nullable(axisSchema),
  seenBy: audienceSchema,
};

/** One question of a check. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ ...asked, kind: z.literal('line'), low: lineOf(30), high: lineOf(30) }),
  z.object({ ...asked, kind: z.literal('steps'), labels: labelSetSchema }),
  z.object({ ...asked, kind: z.literal('faces'), ages: ageBandSchema }),
  z.object({ ...asked, kind: z.literal('one'), options: optionsSchema }),
  z.object({ ...asked, kind: z.literal('several'), options: optionsSchema }),
  z.object({ ...asked, kind: z.literal('text'), starter: lineUpTo(60) }),
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question['kind'];
