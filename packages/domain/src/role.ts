import * as z from 'zod/mini';

/** Who is at the other end of a connection. The stage never writes. */
export const roleSchema = z.enum(['participant', 'facilitator', 'stage']);
export type Role = z.infer<typeof roleSchema>;
