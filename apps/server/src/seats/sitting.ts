import { accept, seatBackLife, seatsMost, type Id, type Outcome } from '@raakvlak/domain';
import { seatRoom } from '../meetings/live/audience.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import type { Turn } from '../database/lane.ts';
import type { Seat } from './seat.ts';

export type Taking = { readonly name: string | null; readonly keep: boolean; readonly byConsole: boolean };

/** Takes a seat; who has the token sits there. Of a seat that is not kept a number is stored, and no name. */
export function takeSeat(live: LiveMeeting, { name, keep, byConsole }: Taking): Promise<Outcome<string>> {
  live.active();
  const { ports } = live;
  return live.turn(() => {
    if (live.state.status !== 'open') return no('meeting-closed');
    if ([...live.seats.values()].filter(({ removed }) => !removed).length >= seatsMost)
      return no('meeting-full');
    const token = ports.newId();
    const seat: Seat = {
      id: ports.newId(),
      name,
      kept: keep,
      byConsole,
      perspective: null,
      participant: null,
      tablet: null,
      removed: false,
      back: null,
    };
    live.seats.set(seat.id, seat);
    const { id: meeting, organisation } = live.state;
    const tokenHash = ports.hash('seat', token);
    return {
      write: (transaction) => ports.seats.add(transaction, { seat, tokenHash, meeting, organisation }),
      undo: () => live.seats.delete(seat.id),
      done: () => {
        live.announcer.peopleChanged();
        return accept(token);
      },
    };
  });
}

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
    return changing(
      live,
      seat.id,
      (before) => ({ ...before, back: null }),
      ports.hash('seat', token),
      () => {
        letOut(live, seat.id);
        return token;
      },
    );
  });
}

function changing<T>(
  live: LiveMeeting,
  id: Id,
  change: (seat: Seat) => Seat,
  tokenHash: string | undefined,
  then: () => T,
): Turn<Outcome<T>> {
  const before = live.seats.get(id);
  if (!before || before.removed) return no('not-found');
  if (live.state.status !== 'open') return no('meeting-closed');
  const seat = change(before);
  live.seats.set(id, seat);
  return {
    write: (transaction) => live.ports.seats.save(transaction, seat, tokenHash),
    undo: () => live.seats.set(id, before),
    done: () => {
      live.announcer.peopleChanged();
      return accept(then());
    },
  };
}

function letOut(live: LiveMeeting, seat: Id): void {
  for (const board of live.boards.keys()) live.ports.documents.eject(board, seat);
  live.ports.say.farewell([seatRoom(seat)], 'out', { code: 'seat-removed' });
}
