import * as z from 'zod/mini';
import { idSchema, seatNameSchema, tokenSchema } from '@raakvlak/domain';

/**
 * What a socket says of itself when it knocks (Socket.io's `auth`). A facilitator is known by the signed-in cookie. A seat
 * that is not kept tells its name again, because the server remembers it only while it runs.
 * A knock that is refused is Socket.io's `connect_error` with `{code}` as its data.
 */
export const helloSchema = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('participant'),
    version: z.int(),
    token: tokenSchema,
    name: z.nullable(seatNameSchema),
  }),
  z.object({ as: z.literal('stage'), version: z.int(), meeting: idSchema, secret: tokenSchema }),
  z.object({ as: z.literal('facilitator'), version: z.int(), meeting: idSchema }),
]);
export type Hello = z.infer<typeof helloSchema>;
