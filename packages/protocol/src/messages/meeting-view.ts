import * as z from 'zod/mini';
import {
  groupKindSchema,
  idSchema,
  languageSchema,
  meetingStatusSchema,
  openingSchema,
  safetyRouteSchema,
  stepSchema,
} from '@raakvlak/domain';
import { checkSchema } from '@raakvlak/domain/check';
import { boardResultSchema, cardSchema, sheetSchema } from '@raakvlak/domain/cards';
import { roundSchema } from './check.ts';

/** What a board repeats: the earlier moment in numbers and titles; `cards` only while the facilitator shows earlier words. */
export const earlierSchema = z.object({
  board: idSchema,
  heldAt: z.int(),
  result: boardResultSchema,
  cards: z.nullable(z.array(cardSchema)),
});
export type Earlier = z.infer<typeof earlierSchema>;

export const boardViewSchema = z.object({
  id: idSchema,
  title: z.string(),
  sheet: sheetSchema,
  /** Cards are visible to everyone: at once when writing is live, else from the reveal on. */
  revealed: z.boolean(),
  /** Recognising was opened, so stones count people. */
  recognising: z.boolean(),
  ordering: z.enum(['everyone', 'console']),
  earlier: z.nullable(earlierSchema),
  /** What is asked here in private first, and how that stands; null on a board that only takes cards. */
  check: z.nullable(z.object({ ...roundSchema.shape, asks: checkSchema })),
});
export type BoardView = z.infer<typeof boardViewSchema>;

/** What everyone in a meeting may know of it; the same bytes for every phone and the stage. Times are UTC ms. */
export const meetingViewSchema = z.object({
  id: idSchema,
  language: languageSchema,
  group: z.object({ name: z.string(), kind: groupKindSchema }),
  title: z.string(),
  status: meetingStatusSchema,
  opening: openingSchema,
  steps: z.array(stepSchema),
  step: idSchema,
  /** The step before this one, which still counts until `bindsAt`. */
  before: z.nullable(idSchema),
  bindsAt: z.int(),
  locked: z.boolean(),
  paused: z.boolean(),
  timerEndsAt: z.nullable(z.int()),
  spotlight: z.nullable(z.object({ board: idSchema, id: idSchema })),
  boards: z.array(boardViewSchema),
  /** Whom a child can turn to; null where there are no children, or nobody entered it. */
  safety: z.nullable(safetyRouteSchema),
  /** Until when the group's boards are kept. */
  keptUntil: z.int(),
  /** The server's clock when this was sent, so that a phone with a wrong clock shows the right timer. */
  now: z.int(),
});
export type MeetingView = z.infer<typeof meetingViewSchema>;
