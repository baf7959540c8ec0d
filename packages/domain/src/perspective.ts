import * as z from 'zod/mini';

/** From which side somebody looks (L-24). A person may hold more than one and chooses the one of today. */
export const perspectives = ['youth', 'parent', 'professional', 'manager', 'other'] as const;
export const perspectiveSchema = z.enum(perspectives);
export type Perspective = z.infer<typeof perspectiveSchema>;
