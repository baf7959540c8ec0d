import * as z from 'zod/mini';
import { lineOf } from './plain-words.ts';

/** A living group has children in it, and with them a safety route. Conversations of two to four come later. */
export const groupKinds = ['learning', 'team', 'living'] as const;
export const groupKindSchema = z.enum(groupKinds);
export type GroupKind = z.infer<typeof groupKindSchema>;

/** How long a group's boards are kept after its last meeting, in days: 30 days to 2 years by choice. */
export const keepDays = { least: 30, usual: 365, most: 730 } as const;
export const keepDaysSchema = z.int().check(z.minimum(keepDays.least), z.maximum(keepDays.most));

export const groupNameSchema = lineOf(60);

const dayInMs = 86_400_000;

/** The moment (UTC, ms) from which the group's boards are gone by themselves. */
export const goneFrom = (lastMeetingAt: number, days: number): number => lastMeetingAt + days * dayInMs;
