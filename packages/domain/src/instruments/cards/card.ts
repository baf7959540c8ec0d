import * as z from 'zod/mini';
import { idSchema } from '../../id.ts';
import { lineOf } from '../../plain-words.ts';
import { seatNameSchema } from '../../seat.ts';
import { fieldIdSchema } from './sheet.ts';

export const cardWordsMost = 200;
export const cardWordsSchema = lineOf(cardWordsMost);
export const cardsMost = 5_000;

/** What a participant gives. `again` is a theme of last time that "speelt nog"; `name` only if the writer added it. */
export const newCardSchema = z.object({
  field: fieldIdSchema,
  words: cardWordsSchema,
  name: z.nullable(seatNameSchema),
  again: z.nullable(idSchema),
});
export type NewCard = z.infer<typeof newCardSchema>;

/** A card as the room sees it: no writer, device, order or time. */
export const cardSchema = z.object({
  id: idSchema,
  field: fieldIdSchema,
  words: z.string(),
  name: z.nullable(z.string()),
  again: z.nullable(idSchema),
});
export type Card = z.infer<typeof cardSchema>;

/**
 * Where a card is, as its writer's phone may say:
 * `sent` stored, others see it at the reveal · `waiting` the facilitator reads it first · `shown` everyone sees it ·
 * `late` came after its step, shown when the facilitator taps · `reworded` shown in other words · `left-out` not shown.
 */
export const cardStates = ['sent', 'waiting', 'shown', 'late', 'reworded', 'left-out'] as const;
export const cardStateSchema = z.enum(cardStates);
export type CardState = z.infer<typeof cardStateSchema>;
