import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import type { Seat } from '../seats/seat.ts';
import { personOf, withPerson } from './asking.ts';
import { checksOn, replacing } from './on-board.ts';

/**
 * The seat moves to another device by a link that the console made: what was answered from it counts and may be answered
 * again, but is not told there, because the one who made the link could open it (P7).
 */
export const hideFromSeat = (live: LiveMeeting, seat: Seat): ReturnType<typeof replacing> =>
  replacing(live, {
    askings: checksOn(live).map(({ held }) => {
      const person = personOf(held.asking, seat);
      if (!person || !live.ports.guards.hidden) return [held, held.asking] as const;
      const hidden = ['', ...Object.keys(person.answers)];
      return [held, withPerson(held.asking, { ...person, hidden })] as const;
    }),
  });
