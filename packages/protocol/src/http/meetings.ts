import * as z from 'zod/mini';
import {
  daySchema,
  groupKindSchema,
  idSchema,
  languageSchema,
  meetingStatusSchema,
  meetingTitleSchema,
  openingSchema,
  programmeSchema,
} from '@raakvlak/domain';
import { sheetSchema } from '@raakvlak/domain/cards';
import { checkSchema } from '@raakvlak/domain/check';

/**
 * POST /api/groups/:id/meetings: a meeting from a template, or the next moment of an earlier board (`repeat`), which brings
 * its sheet, its titled themes and the step "then and now". `template` is not looked at then.
 * Answers `createdSchema`.
 */
export const newMeetingSchema = z.object({
  template: z.string().check(z.maxLength(40)),
  language: languageSchema,
  repeat: z.nullable(idSchema),
  plannedFor: z.nullable(daySchema),
});
export type NewMeeting = z.infer<typeof newMeetingSchema>;

/**
 * PUT /api/meetings/:id: change a planned meeting (title, opening, programme, sheet; its boards stay the same ones). In an open
 * one only titles and texts. Answers `meetingDetailSchema`. DELETE /api/meetings/:id erases it and answers 204.
 */
export const meetingChangeSchema = z.object({
  title: meetingTitleSchema,
  plannedFor: z.nullable(daySchema),
  opening: openingSchema,
  programme: programmeSchema,
  boards: z.array(
    z.object({
      id: idSchema,
      title: meetingTitleSchema,
      sheet: sheetSchema,
      check: z.nullable(checkSchema),
    }),
  ),
});
export type MeetingChange = z.infer<typeof meetingChangeSchema>;

/**
 * GET /api/meetings/:id: everything the desk needs to prepare or run it. `stage` is the address of the stage's own read-only
 * link, dead at close; null unless open. POST /api/meetings/:id/open, /close and /reopen answer the same.
 */
export const meetingDetailSchema = z.object({
  id: idSchema,
  group: z.object({ id: idSchema, name: z.string(), kind: groupKindSchema }),
  template: z.string(),
  language: languageSchema,
  title: z.string(),
  plannedFor: z.nullable(daySchema),
  status: meetingStatusSchema,
  opening: openingSchema,
  programme: programmeSchema,
  boards: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      sheet: sheetSchema,
      check: z.nullable(checkSchema),
      previous: z.nullable(idSchema),
    }),
  ),
  stage: z.nullable(z.string()),
});
export type MeetingDetail = z.infer<typeof meetingDetailSchema>;

/**
 * POST /api/meetings/:id/boards: adds a check to a planned meeting, with its steps before the last one; the group's last round of
 * the same check becomes its `previous`. DELETE /api/meetings/:id/boards/:board takes an added one out again. Both answer
 * `meetingDetailSchema`.
 */
export const newBoardSchema = z.object({ template: z.string().check(z.maxLength(40)) });
export type NewBoard = z.infer<typeof newBoardSchema>;

/** POST /api/meetings/:id/seats ("plek zonder telefoon") answers `seatGivenSchema`; the console opens it in a tab of its own. */
/** POST /api/meetings/:id/seats/:seat/back: a link of five minutes that gives a seat back, for a QR. */
export const seatBackLinkSchema = z.object({ url: z.string(), until: z.int() });
export type SeatBackLink = z.infer<typeof seatBackLinkSchema>;
