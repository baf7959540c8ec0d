import * as z from 'zod/mini';
import { idSchema, perspectiveSchema, refusalCodeSchema } from '@raakvlak/domain';
import { answerSchema, partIdSchema } from '@raakvlak/domain/check';
import { cardStateSchema, cardWordsSchema, fieldIdSchema, newCardSchema } from '@raakvlak/domain/cards';

/**
 * What one person gives. `id` is made by the phone, so that a repeat is harmless; `step` is the step it was made in. A card
 * is named by `ref`, the id of the command that wrote it: the phone knows it before the server answers, and nobody else does.
 */
export const giveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('write'), id: idSchema, board: idSchema, step: idSchema, card: newCardSchema }),
  z.object({
    kind: z.literal('reword'),
    id: idSchema,
    board: idSchema,
    step: idSchema,
    ref: idSchema,
    words: cardWordsSchema,
    field: fieldIdSchema,
  }),
  z.object({ kind: z.literal('withdraw'), id: idSchema, board: idSchema, step: idSchema, ref: idSchema }),
  /** `target` is a stone: a theme or a loose card. */
  z.object({
    kind: z.literal('recognise'),
    id: idSchema,
    board: idSchema,
    step: idSchema,
    target: idSchema,
    on: z.boolean(),
  }),
  /** One answer of a check, the last one counts. Until the answers are closed it may change. */
  z.object({
    kind: z.literal('answer'),
    id: idSchema,
    board: idSchema,
    step: idSchema,
    question: partIdSchema,
    answer: answerSchema,
  }),
  /** "Ik ben hier als …": the option of the check's division, null for none of them. */
  z.object({
    kind: z.literal('group'),
    id: idSchema,
    board: idSchema,
    step: idSchema,
    group: z.nullable(partIdSchema),
  }),
  /** From which perspective this seat is here; some questions are for some of them. */
  z.object({ kind: z.literal('perspective'), id: idSchema, perspective: perspectiveSchema }),
  /** "Bewaar toch niets van mij": what was stored is erased at once; it stays on the wall until the meeting closes. */
  z.object({ kind: z.literal('keepNothing'), id: idSchema }),
  /** "Wis mijn gegevens": everything this seat gave disappears everywhere. */
  z.object({ kind: z.literal('eraseMine'), id: idSchema }),
]);
export type Give = z.infer<typeof giveSchema>;

/** The answer comes after the durable commit, never before (P1). For a seat that is not kept `stored` is false. */
export const giveAnswerSchema = z.union([
  z.object({
    ok: z.literal(true),
    stored: z.boolean(),
    card: z.nullable(idSchema),
    state: z.nullable(cardStateSchema),
  }),
  z.object({ ok: z.literal(false), code: refusalCodeSchema }),
]);
export type GiveAnswer = z.infer<typeof giveAnswerSchema>;
