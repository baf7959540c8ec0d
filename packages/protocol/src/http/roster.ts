import * as z from 'zod/mini';
import {
  idSchema,
  perspectiveSchema,
  rosterLineSchema,
  rosterMost,
  safetyRouteSchema,
  tokenSchema,
} from '@raakvlak/domain';
import { answerSchema, questionSchema } from '@raakvlak/domain/check';
import { foundSchema } from './join.ts';

/** GET /api/groups/:id/participants answers a list: the roster in the order of names. Codes are never told again. */
export const participantSchema = z.object({ id: idSchema, ...rosterLineSchema.shape });
export type Participant = z.infer<typeof participantSchema>;

/** POST /api/groups/:id/participants: new ones on the roster. Answers a list of `cardGivenSchema`. */
export const newParticipantsSchema = z.object({
  participants: z.array(rosterLineSchema).check(z.minLength(1), z.maxLength(rosterMost)),
});
export type NewParticipants = z.infer<typeof newParticipantsSchema>;

/**
 * A participant's card, the only time its code is told: `url` goes into the QR. POST
 * /api/groups/:id/participants/:participant/card answers a new one and ends the old. PUT
 * /api/groups/:id/participants/:participant changes name and perspective (`rosterLineSchema`), DELETE takes somebody off the
 * roster and erases what was kept of them; both answer 204.
 */
export const cardGivenSchema = z.object({ ...participantSchema.shape, code: z.string(), url: z.string() });
export type CardGiven = z.infer<typeof cardGivenSchema>;

const ownCodeSchema = z.string().check(z.maxLength(40));

/** POST /api/own/find: whose code this is and, if one of their groups meets now, where they come to. */
export const ownFindRequestSchema = z.object({ code: ownCodeSchema });
export const ownFoundSchema = z.object({ name: z.string(), meeting: z.nullable(foundSchema) });
export type OwnFound = z.infer<typeof ownFoundSchema>;

/**
 * POST /api/own/join: a seat as that participant in the group's open meeting. Refuses `seat-elsewhere` while they sit on another
 * device; with `takeOver` that device is let out. Answers `seatGivenSchema`.
 */
export const ownJoinRequestSchema = z.object({
  code: ownCodeSchema,
  keep: z.boolean(),
  takeOver: z.boolean(),
});

/** POST /api/own/claim: whoever has this seat is that participant, and from now on sits in their seat. Answers `seatGivenSchema`. */
export const ownClaimRequestSchema = z.object({
  token: tokenSchema,
  code: ownCodeSchema,
  takeOver: z.boolean(),
});

/** POST /api/own/make: a code of one's own for whoever has this seat and has none (L-11). Answers `ownMadeSchema`. */
export const ownMakeRequestSchema = z.object({ token: tokenSchema });
export const ownMadeSchema = z.object({ code: z.string(), url: z.string() });
export type OwnMade = z.infer<typeof ownMadeSchema>;

/** POST /api/own/line: what this participant answered before and had kept, newest first. Only they can ask. */
export const ownLineRequestSchema = z.object({ code: ownCodeSchema });
export const ownLineSchema = z.object({
  name: z.string(),
  checks: z.array(
    z.object({
      board: idSchema,
      title: z.string(),
      group: z.string(),
      heldAt: z.int(),
      questions: z.array(questionSchema),
      answers: z.record(z.string(), answerSchema),
    }),
  ),
});
export type OwnLine = z.infer<typeof ownLineSchema>;

/** POST /api/own/withdraw: these answers are erased (null: all of them); what a picture of the group counted stays a number. 204. */
export const ownWithdrawRequestSchema = z.object({ code: ownCodeSchema, board: z.nullable(idSchema) });

/**
 * POST /api/meetings/:id/tablets: so many people take turns on one device, before the questions open. `paper`: somebody
 * types in what was written on paper. Answers `tabletGivenSchema`; `url` goes into a QR.
 */
export const newTabletSchema = z.object({
  places: z.int().check(z.minimum(1), z.maximum(40)),
  perspective: z.nullable(perspectiveSchema),
  paper: z.boolean(),
});
export type NewTablet = z.infer<typeof newTabletSchema>;
export const tabletGivenSchema = z.object({ url: z.string() });

/** POST /api/tablet: how a tablet stands. POST /api/tablet/next gives the next one's seat (`seatGivenSchema`) or refuses `no-places`. */
export const tabletRequestSchema = z.object({ secret: tokenSchema });
export const tabletSchema = z.object({
  meeting: foundSchema,
  paper: z.boolean(),
  places: z.int(),
  taken: z.int(),
});
export type Tablet = z.infer<typeof tabletSchema>;

/** GET and PUT /api/safety-route: whom children of this organisation can turn to; null while nobody entered it. */
export const safetyRouteAnswerSchema = z.nullable(safetyRouteSchema);
