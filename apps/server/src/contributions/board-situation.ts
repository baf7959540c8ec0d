import type { Id } from '@raakvlak/domain';
import type { Situation } from '@raakvlak/domain/cards';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import {
  asksForCards,
  boardOf,
  situationOf,
  stepNow,
  stepOf,
  type BoardState,
} from '../meetings/live/meeting-state.ts';
import type { BoardNow } from './board-now.ts';

/** How long after a restart a phone may bring back the taps that only memory held, as if it had not been away (ms). */
const bringsBackFor = 5 * 60_000;

/** A board of a running meeting as decisions look at it; undefined when the meeting has no such board. */
export function boardNow(live: LiveMeeting, id: Id): BoardNow | undefined {
  const { state, now } = live;
  const board = boardOf(state, id);
  const held = live.boards.get(id);
  if (!board || !held) return undefined;
  return {
    sheet: board.sheet,
    revealed: board.revealed,
    memory: held.memory,
    situation: situationOf(state, board, now),
    arrangement: held.arrangement,
    earlierThemes: new Set(held.earlier?.result.themes.map((theme) => theme.id)),
    asksForCards: (step) => asksForCards(state, board, step, now),
    marks: held.marks,
    cardId: (ref) => live.ports.cardId(id, ref),
  };
}

/**
 * What a seat that is not kept recognised is gone when the server restarts, and its phone taps again. That is no new gift:
 * for a while it is judged in the step it was made in, when that step was on this board and the group has been there.
 * Cards come back by their marks instead.
 */
export function broughtBack(live: LiveMeeting, seat: Id, step: Id, board: BoardState): Situation | undefined {
  const { state, now, loadedAt } = live;
  if (live.seats.get(seat)?.kept !== false || !live.seatsBefore.has(seat)) return undefined;
  if (now - loadedAt > bringsBackFor || state.status !== 'open') return undefined;
  const [made, binding] = [stepOf(state, step), stepNow(state, now)];
  if (!made || !binding || made.board !== board.id) return undefined;
  if (state.programme.indexOf(made) > state.programme.indexOf(binding)) return undefined;
  return { step: made.kind, locked: false, ordering: board.ordering };
}
