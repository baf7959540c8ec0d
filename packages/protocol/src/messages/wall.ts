import * as z from 'zod/mini';
import { idSchema } from '@raakvlak/domain';
import { cardSchema, cardStateSchema, fieldIdSchema } from '@raakvlak/domain/cards';

/** All visible cards of a board; sent when somebody comes in, at the reveal and when late ones are shown. In order of id. */
export const cardsSchema = z.object({ board: idSchema, cards: z.array(cardSchema) });
export type CardsMessage = z.infer<typeof cardsSchema>;

/** What changed in the visible cards since the last message. */
export const cardsChangeSchema = z.object({
  board: idSchema,
  set: z.array(cardSchema),
  gone: z.array(idSchema),
});
export type CardsChange = z.infer<typeof cardsChangeSchema>;

/** How many people recognise each stone; stones nobody tapped are left out. */
export const recognisedSchema = z.object({ board: idSchema, counts: z.array(z.tuple([idSchema, z.int()])) });
export type RecognisedMessage = z.infer<typeof recognisedSchema>;

/**
 * How many are in; per board how many cards were given (coarse while writing is silent, R10), how many came late, and how many
 * people are through the questions of its check (always coarse, attack 8).
 */
export const pulseSchema = z.object({
  seats: z.int(),
  given: z.array(z.object({ board: idSchema, cards: z.int(), late: z.int(), answered: z.int() })),
});
export type Pulse = z.infer<typeof pulseSchema>;

/** Only to the seat itself: what it gave on a board, as the server has it. */
export const mineSchema = z.object({
  board: idSchema,
  cards: z.array(
    z.object({
      ref: idSchema,
      card: idSchema,
      field: fieldIdSchema,
      words: z.string(),
      state: cardStateSchema,
      stored: z.boolean(),
      again: z.nullable(idSchema),
    }),
  ),
  recognised: z.array(idSchema),
});
export type Mine = z.infer<typeof mineSchema>;

/** Only to the seat itself, on coming in: who it is here. `keep` false: nothing of this seat is stored. */
export const youSchema = z.object({ meeting: idSchema, name: z.nullable(z.string()), keep: z.boolean() });
export type You = z.infer<typeof youSchema>;
