import * as z from 'zod/mini';
import { idSchema } from '@raakvlak/domain';
import { cardSchema } from '@raakvlak/domain/cards';

/**
 * Only to the console: cards that wait for a look, were hidden or came late. Without their writers, in order of id.
 * `damaged`: what the group made together is not whole on the disk, so it can only be looked at.
 */
export const asideSchema = z.object({
  board: idSchema,
  waiting: z.array(cardSchema),
  hidden: z.array(cardSchema),
  leftOut: z.array(cardSchema),
  late: z.array(cardSchema),
  damaged: z.boolean(),
});
export type Aside = z.infer<typeof asideSchema>;

/** Only to the console: who is in. `here` is whether the seat's phone is connected now. */
export const peopleSchema = z.object({
  seats: z.array(
    z.object({
      id: idSchema,
      name: z.nullable(z.string()),
      keep: z.boolean(),
      here: z.boolean(),
      console: z.boolean(),
    }),
  ),
  stages: z.int(),
});
export type People = z.infer<typeof peopleSchema>;

/** To console and stage: how to come in. `url` holds the secret in its fragment and goes into the QR. */
export const doorSchema = z.object({ code: z.string(), url: z.string(), address: z.string() });
export type Door = z.infer<typeof doorSchema>;
