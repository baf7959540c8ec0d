import { refuse, type Id, type Outcome, type Refusal } from '@raakvlak/domain';
import type { DownEvents } from '@raakvlak/protocol/down';
import { giveSchema, steerSchema } from '@raakvlak/protocol/up';
import type { Socket } from 'socket.io';
import type * as z from 'zod/mini';
import { give } from '../contributions/give.ts';
import type { Caller } from '../realtime/caller.ts';
import type { Knock, SocketPlan } from '../realtime/sockets.ts';
import type { Guest } from './live/audience.ts';
import { comeIn, leave, leaveWith } from './live/coming-in.ts';
import type { LiveMeeting } from './live/live-meeting.ts';
import { steer } from './live/steer.ts';

type Coming = Caller<Guest, DownEvents>;
type MeetingPlan = Pick<SocketPlan<Guest, DownEvents>, 'admit' | 'came' | 'events'>;

/** What can be said over a socket in a meeting, besides document bytes. */
export function meetingEvents({
  admit,
  running,
  serveDocuments,
}: {
  admit: (knock: Knock) => Promise<Outcome<Guest>>;
  running: (meeting: Id) => LiveMeeting | undefined;
  serveDocuments: (socket: Socket, guest: Guest) => void;
}): MeetingPlan {
  const withMeeting = async <T>({ guest }: Coming, answer: (live: LiveMeeting) => Promise<T>) => {
    const live = running(guest.meeting);
    return live ? answer(live) : refuse('meeting-closed');
  };
  return {
    admit,
    came: (caller, socket) => {
      serveDocuments(socket, caller.guest);
      const live = running(caller.guest.meeting);
      if (live) void comeIn(live, caller, () => socket.connected);
      else leaveWith(caller, 'meeting-closed');
      return () => void (live && leave(live, caller));
    },
    events: {
      give: (payload, caller) =>
        read(giveSchema, payload, (what) => {
          const { guest, id: connection } = caller;
          if (guest.role !== 'participant') return Promise.resolve(refuse('not-allowed'));
          return withMeeting(caller, (live) => give(live, { seat: guest.seat, connection }, what));
        }),
      steer: (payload, caller) =>
        read(steerSchema, payload, (what) =>
          caller.guest.role === 'facilitator'
            ? withMeeting(caller, (live) => steer(live, what))
            : Promise.resolve(refuse('not-allowed')),
        ),
    },
  };
}

async function read<T, A>(
  schema: z.ZodMiniType<T>,
  payload: unknown,
  answer: (what: T) => Promise<A>,
): Promise<A | Refusal> {
  const what = schema.safeParse(payload);
  return what.success ? answer(what.data) : refuse('invalid');
}
