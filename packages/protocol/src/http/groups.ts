import * as z from 'zod/mini';
import {
  agreementSchema,
  groupKindSchema,
  groupNameSchema,
  idSchema,
  keepDaysSchema,
  lineUpTo,
  meetingStatusSchema,
} from '@raakvlak/domain';
import { agreementStatusSchema } from '@raakvlak/domain';

/** What was made. */
export const createdSchema = z.object({ id: idSchema });

/** POST /api/groups. Answers `createdSchema`. */
export const newGroupSchema = z.object({ name: groupNameSchema, kind: groupKindSchema });
export type NewGroup = z.infer<typeof newGroupSchema>;

/** PATCH /api/groups/:id answers 204. DELETE /api/groups/:id erases everything of the group and answers 204. */
export const groupChangeSchema = z.object({
  name: z.optional(groupNameSchema),
  keepDays: z.optional(keepDaysSchema),
});
export type GroupChange = z.infer<typeof groupChangeSchema>;

/** GET /api/groups answers a list: one line per group on the shelf, the last one that met first. */
export const groupLineSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: groupKindSchema,
  meetings: z.int(),
  openAgreements: z.int(),
  openMeeting: z.nullable(idSchema),
  lastMeetingAt: z.nullable(z.int()),
});
export type GroupLine = z.infer<typeof groupLineSchema>;

export const meetingLineSchema = z.object({
  id: idSchema,
  title: z.string(),
  status: meetingStatusSchema,
  /** When it was opened; null while planned. UTC ms. */
  openedAt: z.nullable(z.int()),
  plannedFor: z.nullable(z.string()),
  seats: z.int(),
  boards: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      template: z.string(),
      previous: z.nullable(idSchema),
      cards: z.int(),
      themes: z.int(),
    }),
  ),
});
export type MeetingLine = z.infer<typeof meetingLineSchema>;

/** GET /api/groups/:id: the group's line of moments, oldest first, and its one list of agreements, newest last. */
export const groupViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: groupKindSchema,
  keepDays: z.int(),
  keptUntil: z.nullable(z.int()),
  meetings: z.array(meetingLineSchema),
  agreements: z.array(agreementSchema),
});
export type GroupView = z.infer<typeof groupViewSchema>;

/** PATCH /api/agreements/:id: how it stands now; every change is kept as history. Answers `agreementSchema`. */
export const agreementChangeSchema = z.object({ status: agreementStatusSchema, note: lineUpTo(200) });
export type AgreementChange = z.infer<typeof agreementChangeSchema>;
