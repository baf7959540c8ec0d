import { openAnswersSchema, partSchema } from '@raakvlak/domain/check';
import * as z from 'zod/mini';

/**
 * What was let out of a check, frozen: everything that is ever shown of its answers is made of this. `sides` is how many were
 * invited per option of the division ('' for none of them); `texted` is the last batch whose open texts went to the queue; `open`
 * holds answers of the open form, of people whose own were erased at a close.
 */
export const storedLetOutSchema = z.object({
  parts: z.array(partSchema),
  open: z.array(openAnswersSchema),
  sides: z.record(z.string(), z.int()),
  texted: z.int(),
});
type StoredLetOut = z.infer<typeof storedLetOutSchema>;

/** `shownAt` is when anything was let out last (UTC ms). */
export type LetOut = StoredLetOut & { readonly shownAt: number | null };

export const nothingLetOut: LetOut = { parts: [], open: [], sides: {}, texted: 0, shownAt: null };
