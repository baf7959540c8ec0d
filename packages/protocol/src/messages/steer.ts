import * as z from 'zod/mini';
import { idSchema, lineOf, refusalCodeSchema } from '@raakvlak/domain';
import { answerWordsMost, partIdSchema } from '@raakvlak/domain/check';
import { cardWordsSchema } from '@raakvlak/domain/cards';

/** What the facilitator does from the console. */
export const steerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('go'), step: idSchema }),
  z.object({ kind: z.literal('lock'), on: z.boolean() }),
  z.object({ kind: z.literal('pause'), on: z.boolean() }),
  /** Whole seconds from now; null stops it. A timer never cuts off words. */
  z.object({ kind: z.literal('timer'), seconds: z.nullable(z.int().check(z.minimum(5), z.maximum(10_800))) }),
  z.object({ kind: z.literal('spotlight'), stone: z.nullable(z.object({ board: idSchema, id: idSchema })) }),
  z.object({ kind: z.literal('ordering'), board: idSchema, by: z.enum(['everyone', 'console']) }),
  z.object({ kind: z.literal('hide'), board: idSchema, card: idSchema, on: z.boolean() }),
  /** Look first (R6): on the screen, in other words, or not at all. */
  z.object({
    kind: z.literal('look'),
    board: idSchema,
    card: idSchema,
    verdict: z.enum(['show', 'reword', 'leave-out']),
    words: z.nullable(cardWordsSchema),
  }),
  z.object({ kind: z.literal('showLate'), board: idSchema }),
  /** Before the questions open: so few that everyone will see every answer, instead of a picture. */
  z.object({ kind: z.literal('askOpenly'), board: idSchema, on: z.boolean() }),
  /** Which question of a result is on the stage; null is all of them. */
  z.object({ kind: z.literal('showQuestion'), board: idSchema, question: z.nullable(partIdSchema) }),
  /** An open text (R6): onto the screen, in other words, not, or to the ones to worry about. */
  z.object({
    kind: z.literal('lookText'),
    board: idSchema,
    text: idSchema,
    verdict: z.enum(['show', 'reword', 'leave-out', 'worry']),
    words: z.nullable(lineOf(answerWordsMost)),
  }),
  z.object({ kind: z.literal('removeSeat'), seat: idSchema }),
  /** Guests see earlier themes and numbers; earlier words only when the facilitator shows them. */
  z.object({ kind: z.literal('showEarlierWords'), board: idSchema, on: z.boolean() }),
]);
export type Steer = z.infer<typeof steerSchema>;

export const steerAnswerSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: refusalCodeSchema }),
]);
export type SteerAnswer = z.infer<typeof steerAnswerSchema>;
