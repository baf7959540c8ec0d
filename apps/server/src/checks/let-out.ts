import { openAnswersSchema, partSchema } from '@raakvlak/domain/check';
import * as z from 'zod/mini';

/**
 * What was let out of a check, frozen: everything that is ever shown of its answers is made of this. `sides` is how many were
 * invited per option of the division ('' for none of them); `open` holds the answers of the open form; `texted` is the last
 * batch whose open texts went to the queue.
 */
export const storedLetOutSchema = z.object({
  parts: z.array(partSchema),
  open: z.nullable(z.array(openAnswersSchema)),
  sides: z.record(z.string(), z.int()),
  texted: z.int(),
});
type StoredLetOut = z.infer<typeof storedLetOutSchema>;

/** `shownAt` is when anything was let out last (UTC ms). */
export type LetOut = StoredLetOut & { readonly shownAt: number | null };

export const nothingLetOut: LetOut = { parts: [], open: null, sides: {}, texted: 0, shownAt: null };
