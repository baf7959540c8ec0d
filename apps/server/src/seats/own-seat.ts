import { accept, type Id, type Outcome, type Perspective } from '@raakvlak/domain';
import { keepNothing, tellSeat } from '../contributions/own-words.ts';
import type { Write } from '../database/group-commit.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import type { Turn } from '../database/lane.ts';
import type { Seat } from './seat.ts';
import { changing, letOut, taking } from './sitting.ts';

/** Somebody on a roster, by their personal code. */
export type Whom = { readonly id: Id; readonly name: string; readonly perspective: Perspective | null };

/**
 * Sits down as this participant, who has one seat in a meeting: `seat-elsewhere` while they have it on another device, and
 * with `takeOver` it moves here. Of who is not kept only memory knows who it is, and not by which name.
 */
export async function sitAs(
  live: LiveMeeting,
  who: Whom,
  { keep, takeOver }: { keep: boolean; takeOver: boolean },
): Promise<Outcome<string>> {
  live.active();
  let moved: Id | undefined;
  const outcome = await live.turn<string>(() => {
    const seat = seatOf(live, who.id);
    if (!seat) return taking(live, { ...asWhom(who, keep), keep, byConsole: false });
    moved = seat.id;
    return takeOver ? movingHere(live, seat) : no('seat-elsewhere');
  });
  // They said at this door that nothing is to be kept; that holds for what they gave from the other device too.
  if (outcome.ok && moved !== undefined && !keep) await keepNothing(live, moved);
  return outcome;
}

/**
 * Whoever has this seat is that participant. When they sit elsewhere in this meeting already, they go on there: that seat
 * moves here, and the one they had for a moment is given up.
 */
export function claimSeat(
  live: LiveMeeting,
  { seat: id, token }: { seat: Id; token: string },
  who: Whom,
  { takeOver, also }: { takeOver: boolean; also: Write },
): Promise<Outcome<string>> {
  live.active();
  return live.turn<string>(() => {
    const seat = live.seats.get(id);
    if (live.state.status !== 'open') return no('meeting-closed');
    if (!seat || seat.removed) return no('seat-removed');
    if (seat.participant === who.id) return { done: () => accept(token) };
    if (seat.participant !== null) return no('not-yours');
    const theirs = seatOf(live, who.id);
    if (theirs) return takeOver ? givingUp(live, seat, movingHere(live, theirs)) : no('seat-elsewhere');
    const as = asWhom(who, seat.kept);
    return changing(
      live,
      id,
      (before) => ({
        ...before,
        ...as,
        name: as.name ?? before.name,
        perspective: as.perspective ?? before.perspective,
      }),
      undefined,
      (after) => {
        tellSeat(live, after);
        return token;
      },
      // That they were here would be written down by it.
      seat.kept ? also : undefined,
    );
  });
}

/** A participant who is new on the roster, with the seat they already have; once, and only for a seat that is kept. */
export function linkSeat(
  live: LiveMeeting,
  id: Id,
  participant: Id,
  make: (seat: Seat) => Write,
): Promise<Outcome<void>> {
  live.active();
  return live.turn(() => {
    const seat = live.seats.get(id);
    if (!seat || seat.removed) return no('seat-removed');
    if (!seat.kept || seat.participant !== null) return no('not-now');
    return changing(
      live,
      id,
      (before) => ({ ...before, participant }),
      undefined,
      () => undefined,
      make(seat),
    );
  });
}

/** They are off the roster: their seat is a seat like any other from now on, and has no name. */
export function unlinkSeats(live: LiveMeeting, participant: Id): Promise<Outcome<void>> {
  return live.turn(() => {
    const before = [...live.seats.values()].filter((seat) => seat.participant === participant);
    const after = before.map((seat) => ({ ...seat, participant: null, name: null }));
    for (const seat of after) live.seats.set(seat.id, seat);
    return {
      write: async (transaction) => {
        for (const seat of after) await live.ports.seats.save(transaction, seat);
      },
      undo: () => {
        for (const seat of before) live.seats.set(seat.id, seat);
      },
      done: () => {
        if (after.length > 0) live.announcer.peopleChanged();
        for (const seat of after) tellSeat(live, seat);
        return accept(undefined);
      },
    };
  });
}

const asWhom = ({ id, name, perspective }: Whom, kept: boolean) => ({
  name: kept ? name : null,
  perspective,
  participant: id,
});

const seatOf = ({ seats }: LiveMeeting, participant: Id): Seat | undefined =>
  [...seats.values()].find((seat) => seat.participant === participant && !seat.removed);

/** The seat gets a fresh token, which this device hears; the one that had it is let out. */
function movingHere(live: LiveMeeting, { id }: Seat): Turn<Outcome<string>> {
  const token = live.ports.newId();
  return changing(
    live,
    id,
    (before) => ({ ...before, back: null }),
    live.ports.hash('seat', token),
    () => {
      letOut(live, id, 'seat-elsewhere');
      return token;
    },
  );
}

/** What was given from it stays. Its device is not let out: it is the one that asks, and goes on in the other seat. */
function givingUp(live: LiveMeeting, seat: Seat, then: Turn<Outcome<string>>): Turn<Outcome<string>> {
  const after = { ...seat, removed: true, back: null };
  live.seats.set(seat.id, after);
  return {
    write: async (transaction) => {
      await live.ports.seats.save(transaction, after);
      await then.write?.(transaction);
    },
    undo: () => {
      live.seats.set(seat.id, seat);
      then.undo?.();
    },
    done: () => {
      for (const board of live.boards.keys()) live.ports.documents.eject(board, seat.id);
      return then.done();
    },
  };
}
