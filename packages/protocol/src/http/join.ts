import * as z from 'zod/mini';
import { idSchema, languageSchema, seatNameSchema, tokenSchema } from '@raakvlak/domain';

/** How one comes to a meeting: the typed code, or the secret from the QR's fragment. */
export const waySchema = z.union([
  z.object({ code: z.string().check(z.maxLength(40)) }),
  z.object({ secret: tokenSchema }),
]);
export type Way = z.infer<typeof waySchema>;

/** POST /api/find: what one sees before joining. */
export const findRequestSchema = z.object({ way: waySchema });
export const foundSchema = z.object({
  meeting: idSchema,
  title: z.string(),
  group: z.string(),
  language: languageSchema,
  keptUntil: z.int(),
});
export type Found = z.infer<typeof foundSchema>;

/** POST /api/join: take a seat. Nothing is preselected: `keep` must be chosen. */
export const joinRequestSchema = z.object({
  way: waySchema,
  name: z.nullable(seatNameSchema),
  keep: z.boolean(),
});
export type JoinRequest = z.infer<typeof joinRequestSchema>;

/** A seat: whoever has the token sits there. */
export const seatGivenSchema = z.object({ meeting: idSchema, token: tokenSchema });
export type SeatGiven = z.infer<typeof seatGivenSchema>;

/** POST /api/seat/back: a seat given back by the console, with a link of five minutes. Answers `seatGivenSchema`. */
export const seatBackRequestSchema = z.object({ link: tokenSchema });
