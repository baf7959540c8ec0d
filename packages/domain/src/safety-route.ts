import * as z from 'zod/mini';
import { lineOf } from './plain-words.ts';

/**
 * Whom a child can turn to outside the group: the independent confidential adviser, as the organisation entered it. Nothing
 * is filled in for an organisation, because a number that is wrong is worse than none.
 */
export const safetyRouteSchema = z.object({
  name: lineOf(60),
  /** A telephone number as it is dialled, with blanks and dashes as people write them. */
  phone: z.string().check(z.regex(/^\+?[0-9][0-9 ()-]{2,20}$/)),
});
export type SafetyRoute = z.infer<typeof safetyRouteSchema>;
