import * as z from 'zod/mini';
import { tallySchema } from './tally.ts';

/**
 * What was let out of one question about some people, frozen. Everyone's answer is in at most one part of a question, for
 * good; all that screens and files show is made from parts. `people` took part, whether they answered or skipped; it
 * never leaves the server. `groups` are the options of the check's division; empty when it is not divided.
 */
export const partSchema = z.object({
  question: z.string(),
  groups: z.array(z.string()),
  people: z.array(z.string()),
  tally: tallySchema,
});
export type Part = z.infer<typeof partSchema>;
