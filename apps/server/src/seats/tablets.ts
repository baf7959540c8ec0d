import { accept, seatsMost, type Id, type NewId, type Outcome } from '@raakvlak/domain';
import type { NewTablet } from '@raakvlak/protocol/http';
import type { Db } from '../database/schema.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import type { Seat } from './seat.ts';
import { changing, freshSeat, placesTaken } from './sitting.ts';
import type { NewTabletRow } from './tablets-store.ts';

/**
 * So many places on one device, for people who take turns at it. They are people from now on, so that everybody is counted
 * before the first question opens (`not-now` afterwards: nobody makes up people while answers come in). Kept, without a name:
 * single answers go at the close anyway, and a turn survives a restart.
 */
export function makeTablet(
  live: LiveMeeting,
  { places, perspective, paper }: NewTablet,
  add: (transaction: Db, row: NewTabletRow) => Promise<void>,
): Promise<Outcome<string>> {
  live.active();
  const { ports } = live;
  const [id, secret] = [ports.newId(), ports.newId()];
  return live.turn(() => {
    const { status, organisation, boards } = live.state;
    if (status !== 'open') return no('meeting-closed');
    if (boards.some(({ round }) => round.invited !== null)) return no('not-now');
    if (placesTaken(live) + places > seatsMost) return no('meeting-full');
    const seats = Array.from({ length: places }, () =>
      freshSeat(ports.newId(), {
        name: null,
        keep: true,
        byConsole: true,
        perspective,
        tablet: { id, taken: false },
      }),
    );
    for (const seat of seats) live.seats.set(seat.id, seat);
    const meeting = live.id;
    return {
      write: async (transaction) => {
        await add(transaction, {
          id,
          organisation,
          meeting,
          paper,
          secretHash: ports.hash('tablet', secret),
        });
        for (const seat of seats) {
          // Nobody has this token: whoever has the next turn gets a fresh one.
          const tokenHash = ports.hash('seat', ports.newId());
          await ports.seats.add(transaction, { seat, tokenHash, organisation, meeting });
        }
      },
      undo: () => {
        for (const seat of seats) live.seats.delete(seat.id);
      },
      done: () => {
        live.announcer.peopleChanged();
        return accept(secret);
      },
    };
  });
}

/** The next one's turn: a place nobody had yet, with a token of its own. `no-places` when everybody had a turn. */
export function takeTurn(live: LiveMeeting, tablet: Id): Promise<Outcome<string>> {
  live.active();
  const token = live.ports.newId();
  return live.turn(() => {
    if (live.state.status !== 'open') return no('meeting-closed');
    const free = placesOf(live, tablet).filter((seat) => seat.tablet?.taken === false);
    const seat = anyOf(free, live.ports.newId);
    if (!seat) return no('no-places');
    return changing(
      live,
      seat.id,
      (before) => ({ ...before, tablet: { id: tablet, taken: true } }),
      live.ports.hash('seat', token),
      () => token,
    );
  });
}

/** How many places a tablet has, and at how many somebody had a turn. */
export function turnsAt(live: LiveMeeting, tablet: Id): { places: number; taken: number } {
  const places = placesOf(live, tablet);
  return { places: places.length, taken: places.filter((seat) => seat.tablet?.taken).length };
}

const placesOf = ({ seats }: LiveMeeting, tablet: Id): Seat[] =>
  [...seats.values()].filter((seat) => seat.tablet?.id === tablet && !seat.removed);

/** By chance, so that no order of ids tells in which order people had their turns. */
function anyOf(seats: readonly Seat[], draw: NewId): Seat | undefined {
  const drawn = seats.map((seat) => ({ seat, lot: draw() }));
  return drawn.toSorted((a, b) => (a.lot < b.lot ? -1 : 1))[0]?.seat;
}
