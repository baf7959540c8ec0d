import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import { helloSchema, type Hello } from '@raakvlak/protocol/up';
import { protocolVersion } from '@raakvlak/protocol/version';
import * as z from 'zod/mini';
import type { Knock } from '../realtime/sockets.ts';
import type { Guest } from './live/audience.ts';
import type { LiveMeeting } from './live/live-meeting.ts';

export type AdmissionPorts = {
  readonly running: (meeting: Id) => LiveMeeting | undefined;
  /** Whose seat this token is. */
  readonly seatOf: (token: string) => Promise<{ id: Id; meeting: Id } | undefined>;
  readonly who: (headers: IncomingHttpHeaders) => Promise<{ user: Id; organisation: Id } | undefined>;
  /** How a meeting that does not run is, within one organisation. */
  readonly statusOf: (organisation: Id, meeting: Id) => Promise<string | undefined>;
};

type HelloOf<As extends Hello['as']> = Extract<Hello, { as: As }>;

const anyHelloSchema = z.object({ version: z.int() });

/** Who may come in over a socket: a seat by its token, a stage by its secret, a facilitator by being signed in. */
export function createAdmission(ports: AdmissionPorts): (knock: Knock) => Promise<Outcome<Guest>> {
  return async ({ auth, headers }) => {
    const any = anyHelloSchema.safeParse(auth);
    if (any.success && any.data.version !== protocolVersion) return refuse('version');
    const hello = helloSchema.safeParse(auth);
    if (!hello.success) return refuse('invalid');
    switch (hello.data.as) {
      case 'participant':
        return participant(hello.data, ports);
      case 'stage':
        return stage(hello.data, ports);
      case 'facilitator':
        return facilitator(hello.data, headers, ports);
    }
  };
}

async function participant(
  { token, name }: HelloOf<'participant'>,
  { seatOf, running }: AdmissionPorts,
): Promise<Outcome<Guest>> {
  const found = await seatOf(token);
  if (!found) return refuse('seat-unknown');
  const live = running(found.meeting);
  if (!live) return refuse('meeting-closed');
  const seat = live.seats.get(found.id);
  if (!seat) return refuse('seat-unknown');
  if (seat.removed) return refuse('seat-removed');
  return accept({ role: 'participant', meeting: found.meeting, seat: found.id, name });
}

/** A meeting that is over and one that never was answer the same: a stage has nothing else to show who it is. */
async function stage(
  { meeting, secret }: HelloOf<'stage'>,
  { running }: AdmissionPorts,
): Promise<Outcome<Guest>> {
  const live = running(meeting);
  if (!live) return refuse('meeting-closed');
  const right = live.doors.stage !== null && isSame(secret, live.doors.stage);
  return right ? accept({ role: 'stage', meeting }) : refuse('not-found');
}

async function facilitator(
  { meeting }: HelloOf<'facilitator'>,
  headers: IncomingHttpHeaders,
  { running, who, statusOf }: AdmissionPorts,
): Promise<Outcome<Guest>> {
  const actor = await who(headers);
  if (!actor) return refuse('not-signed-in');
  const live = running(meeting);
  if (live?.state.organisation === actor.organisation)
    return accept({ role: 'facilitator', meeting, user: actor.user });
  const status = await statusOf(actor.organisation, meeting);
  if (status === undefined) return refuse('not-found');
  return refuse(status === 'planned' ? 'meeting-planned' : 'meeting-closed');
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
