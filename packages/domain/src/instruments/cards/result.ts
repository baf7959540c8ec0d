import * as z from 'zod/mini';
import { idSchema } from '../../id.ts';
import { fieldIdSchema } from './sheet.ts';
import { stonesOf, type Wall } from './wall.ts';

const countSchema = z.object({ of: z.enum(['cards', 'people', 'atLeast']), n: z.int() });

/**
 * What stays of a board as numbers when its meeting closes: n as the room saw it, words only where the group wrote a
 * title. An untitled theme keeps an empty title, because its label is a card's words and those are never copied.
 */
export const boardResultSchema = z.object({
  themes: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      field: fieldIdSchema,
      count: countSchema,
      was: z.nullable(idSchema),
    }),
  ),
  /** How many people were in. */
  seats: z.int(),
  /** How many cards were given, kept or not. */
  cards: z.int(),
});
export type BoardResult = z.infer<typeof boardResultSchema>;

/** Freezes a wall as numbers and titles; loose cards are kept as stones without words. */
export function resultOf(wall: Wall, seats: number): BoardResult {
  const stones = stonesOf(wall);
  return {
    themes: stones.map(({ id, titled, label, field, count, was }) => ({
      id,
      title: titled ? label : '',
      field,
      count,
      was,
    })),
    seats,
    cards: stones.reduce((sum, stone) => sum + stone.cards.length, 0),
  };
}
