import * as z from 'zod/mini';
import { refusalCodeSchema } from '@raakvlak/domain';

/** The body of every answer that is a no (status 4xx or 503). */
export const refusedSchema = z.object({ refusal: refusalCodeSchema });
export type Refused = z.infer<typeof refusedSchema>;
