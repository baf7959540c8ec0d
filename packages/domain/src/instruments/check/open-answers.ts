import * as z from 'zod/mini';
import { answerSchema, skipped, type Answer } from './answer.ts';
import type { Check } from './check.ts';
import type { Batch } from './taking-part.ts';

/** What a group that is too small for a picture answered openly: all see every answer, none sees whose it is. */
export const openAnswersSchema = z.object({ question: z.string(), answers: z.array(answerSchema) });
export type OpenAnswers = z.infer<typeof openAnswersSchema>;

/**
 * The open form: every answer to every question, in order of what was said, so that no order tells who. People were told
 * before they answered that everyone here sees them. Skips are left out; open texts are read by somebody first (R6).
 */
export const openAnswers = (check: Check, batches: readonly Batch[]): OpenAnswers[] =>
  check.questions
    .filter(({ kind, seenBy }) => kind !== 'text' && seenBy !== 'self')
    .map(({ id }) => ({
      question: id,
      answers: batches
        .flat()
        .flatMap(({ answers }) => answers[id] ?? [])
        .filter(({ kind }) => kind !== skipped.kind)
        .sort((a, b) => order(a).localeCompare(order(b))),
    }));

const order = (answer: Answer): string =>
  'at' in answer ? String(answer.at).padStart(3, '0') : JSON.stringify(answer);
