import { accept, seatBackLife, seatsMost, type Id, type Outcome, type RefusalCode } from '@raakvlak/domain';
import { hideFromSeat } from '../checks/hide-from-seat.ts';
import { seatRoom } from '../meetings/live/audience.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import type { Write } from '../database/group-commit.ts';
import type { Turn } from '../database/lane.ts';
import type { Seat } from './seat.ts';

/** Who takes a seat, and as whom; a participant of the roster only when they chose to keep. */
export type Taking = {
  readonly name: string | null;
  readonly keep: boolean;
  readonly byConsole: boolean;
} & Partial<Pick<Seat, 'perspective' | 'participant' | 'tablet'>>;

/** Takes a seat; who has the token sits there. Of a seat that is not kept a number is stored, and no name. */
export function takeSeat(live: LiveMeeting, who: Taking): Promise<Outcome<string>> {
  live.active();
  return live.turn(() => taking(live, who));
}

/** `also` is written with it, or neither is. */
export function taking(live: LiveMeeting, who: Taking, also?: Write): Turn<Outcome<string>> {
  const { ports } = live;
  if (live.state.status !== 'open') return no('meeting-closed');
  if (placesTaken(live) >= seatsMost) return no('meeting-full');
  const token = ports.newId();
  const seat = freshSeat(ports.newId(), who);
  live.seats.set(seat.id, seat);
  const { id: meeting, organisation } = live.state;
  const tokenHash = ports.hash('seat', token);
  return {
    write: async (transaction) => {
      await also?.(transaction);
      await ports.seats.add(transaction, { seat, tokenHash, meeting, organisation });
    },
    undo: () => live.seats.delete(seat.id),
    done: () => {
      live.announcer.peopleChanged();
      return accept(token);
    },
  };
}

export const placesTaken = ({ seats }: Pick<LiveMeeting, 'seats'>): number =>
  [...seats.values()].filter(({ removed }) => !removed).length;

export const freshSeat = (
  id: Id,
  { name, keep, byConsole, perspective = null, participant = null, tablet = null }: Taking,
): Seat => ({
  id,
  name,
  kept: keep,
  byConsole,
  perspective,
  participant,
  tablet,
  removed: false,
  back: null,
});

/** The console takes a seat away. What its person gave stays. */
export function removeSeat(live: LiveMeeting, id: Id): Promise<Outcome<void>> {
  return live.turn(() =>
    changing(
      live,
      id,
      (seat) => ({ ...seat, removed: true, back: null }),
      undefined,
      () => {
        letOut(live, id);
        return undefined;
      },
    ),
  );
}

/** A link that gives this seat to another device, for five minutes. Answers its secret and until when. */
export function offerBack(live: LiveMeeting, id: Id): Promise<Outcome<{ link: string; until: number }>> {
  const { ports, now } = live;
  const link = ports.newId();
  const until = now + seatBackLife;
  const back = { hash: ports.hash('back', link), until };
  return live.turn(() =>
    changing(
      live,
      id,
      (seat) => ({ ...seat, back }),
      undefined,
      () => ({ link, until }),
    ),
  );
}

/** Uses such a link, once: the seat moves to a new token and the device that had it is let out. */
export function takeBack(live: LiveMeeting, link: string): Promise<Outcome<string>> {
  const { ports, now } = live;
  const hash = ports.hash('back', link);
  const token = ports.newId();
  return live.turn(() => {
    const seat = [...live.seats.values()].find(({ back }) => back?.hash === hash);
    if (!seat || seat.removed || (seat.back?.until ?? 0) < now) return no('link-used');
    if (live.state.status !== 'open') return no('meeting-closed');
    const hiding = hideFromSeat(live, seat);
    const moving = changing(
      live,
      seat.id,
      (before) => ({ ...before, back: null }),
      ports.hash('seat', token),
      () => {
        letOut(live, seat.id);
        return token;
      },
      hiding.write,
    );
    return {
      ...moving,
      undo: () => {
        hiding.undo();
        moving.undo?.();
      },
    };
  });
}

/** A seat that changes, and maybe its token; `also` is written with it, or neither is. */
export function changing<T>(
  live: LiveMeeting,
  id: Id,
  change: (seat: Seat) => Seat,
  tokenHash: string | undefined,
  then: (seat: Seat) => T,
  also?: Write,
): Turn<Outcome<T>> {
  const before = live.seats.get(id);
  if (!before || before.removed) return no('not-found');
  if (live.state.status !== 'open') return no('meeting-closed');
  const seat = change(before);
  live.seats.set(id, seat);
  return {
    write: async (transaction) => {
      await also?.(transaction);
      await live.ports.seats.save(transaction, seat, tokenHash);
    },
    undo: () => live.seats.set(id, before),
    done: () => {
      live.announcer.peopleChanged();
      return accept(then(seat));
    },
  };
}

/** Whoever sits there on a device now hears why they are out. */
export function letOut(live: LiveMeeting, seat: Id, code: RefusalCode = 'seat-removed'): void {
  for (const board of live.boards.keys()) live.ports.documents.eject(board, seat);
  live.ports.say.farewell([seatRoom(seat)], 'out', { code });
}
