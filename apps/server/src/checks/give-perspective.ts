import { accept, type Id, type Outcome, type Perspective } from '@raakvlak/domain';
import type { GiveAnswer } from '@raakvlak/protocol/up';
import type { Turn } from '../database/lane.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import type { MeetingState } from '../meetings/live/meeting-state.ts';
import type { Seat } from '../seats/seat.ts';
import { askedOf, groupFrom, isOpened, personOf, withPerson, type Asking } from './asking.ts';
import { checksOn, replacing, withRound, type CheckOnBoard } from './on-board.ts';
import { tellOwnOfSeat } from './telling.ts';

type Answered = Extract<GiveAnswer, { ok: true }>;

/**
 * From which side a seat is here. Who turns out not to be asked leaves the list of a check as long as nothing of it was closed,
 * and everyone sees how many are left on it.
 */
export function givePerspective(
  live: LiveMeeting,
  id: Id,
  perspective: Perspective,
): Turn<Outcome<Answered>> {
  const before = live.seats.get(id);
  if (!before || before.removed) return no('seat-removed');
  if (live.state.status !== 'open') return no('meeting-closed');
  const answer: Answered = { ok: true, stored: before.kept, card: null, state: null };
  if (before.perspective === perspective) return { done: () => accept(answer) };
  const seat = { ...before, perspective };
  live.seats.set(id, seat);
  const checks = checksOn(live);
  const askings = checks.map((on) => [on.held, withSide(on, before, perspective)] as const);
  const state = checks.reduce((so, on) => withInvited(so, on, live.seats.values()), live.state);
  const told = state !== live.state;
  const replaced = replacing(live, { state, askings });
  return {
    write: async (transaction) => {
      await replaced.write(transaction);
      await live.ports.seats.save(transaction, seat);
    },
    undo: () => {
      replaced.undo();
      live.seats.set(id, before);
    },
    done: () => {
      tellOwnOfSeat(live, id);
      if (told) live.announcer.meetingChanged();
      return accept(answer);
    },
  };
}

/** Who did not choose a group of the division is in the one of their perspective. */
function withSide({ check, held }: CheckOnBoard, seat: Seat, perspective: Perspective): Asking {
  const person = personOf(held.asking, seat);
  if (!person || person.batch !== null) return held.asking;
  const chosen = person.group !== groupFrom(check, seat.perspective);
  return chosen ? held.asking : withPerson(held.asking, { ...person, group: groupFrom(check, perspective) });
}

function withInvited(
  state: MeetingState,
  { check, board, held }: CheckOnBoard,
  seats: Iterable<Seat>,
): MeetingState {
  const { round } = board;
  if (!isOpened(held.asking) || round.released || check.list === 'anyone') return state;
  const invited = askedOf(check, held.asking, seats).length;
  return invited === round.invited ? state : withRound(state, board.id, { ...round, invited });
}
