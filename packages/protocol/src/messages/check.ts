import * as z from 'zod/mini';
import { idSchema, perspectiveSchema } from '@raakvlak/domain';
import {
  answerSchema,
  openAnswersSchema,
  partIdSchema,
  questionResultSchema,
  thenAndNowSchema,
} from '@raakvlak/domain/check';

/**
 * How a check stands, the same for everyone. `invited` is fixed when it opens (null before) and shown to all (attack 14);
 * `openly`: too few for a picture, so everyone here sees the answers, which was said before anyone answered; `released`:
 * the answers were closed and shown; `showing`: the question that is on the stage now, null for all together.
 */
export const roundSchema = z.object({
  invited: z.nullable(z.int()),
  openly: z.boolean(),
  released: z.boolean(),
  showing: z.nullable(partIdSchema),
});
export type Round = z.infer<typeof roundSchema>;

/** An open text that was let onto the screen, in its own or other words. Without writer, device or time; in order of id. */
export const shownTextSchema = z.object({ id: idSchema, question: partIdSchema, words: z.string() });
export type ShownText = z.infer<typeof shownTextSchema>;

/**
 * What everyone may see of a check, from its reveal on; made from parts and nothing else (P7). `compared` is null without an
 * earlier moment; `open` holds the answers of the open form and is null otherwise.
 */
export const resultsSchema = z.object({
  board: idSchema,
  results: z.array(questionResultSchema),
  compared: z.nullable(z.object({ heldAt: z.int(), questions: z.array(thenAndNowSchema) })),
  texts: z.array(shownTextSchema),
  open: z.nullable(z.array(openAnswersSchema)),
});
export type Results = z.infer<typeof resultsSchema>;

/**
 * Only to the seat itself: what it answered. `standing`: `asked` may answer and change · `counted` its answers are closed ·
 * `not-asked` the questions are for others, or were open before it came · `before` they are not open yet. `perspective` is null while
 * it did not say from which side it is here; `group` is its option of the check's division.
 */
export const ownAnswersSchema = z.object({
  board: idSchema,
  standing: z.enum(['before', 'asked', 'counted', 'not-asked']),
  perspective: z.nullable(perspectiveSchema),
  group: z.nullable(partIdSchema),
  answers: z.record(partIdSchema, answerSchema),
});
export type OwnAnswers = z.infer<typeof ownAnswersSchema>;

/** How an open text stands for who looks through the queue. `worry`: it is about danger; never on the screen. */
export const textStates = ['waiting', 'shown', 'reworded', 'left-out', 'worry'] as const;
const textStateSchema = z.enum(textStates);
export type TextState = z.infer<typeof textStateSchema>;

/** Only to the console: the open texts of a check, shuffled (their ids are random and they come in order of id). */
export const textQueueSchema = z.object({
  board: idSchema,
  texts: z.array(
    z.object({
      id: idSchema,
      question: partIdSchema,
      words: z.string(),
      state: textStateSchema,
      /** What is shown instead, after "anders zeggen". */
      shown: z.nullable(z.string()),
    }),
  ),
});
export type TextQueue = z.infer<typeof textQueueSchema>;
