import type { Id } from '@raakvlak/domain';
import type { Results } from '@raakvlak/protocol/down';
import { consoles, everyone, seatRoom } from '../meetings/live/audience.ts';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { ownAnswers } from './answering.ts';
import { answeringNow, checkOn, checksOn, type CheckOnBoard } from './on-board.ts';
import type { Standing } from './opening.ts';
import { queueOf, resultsOf } from './results.ts';

/** The seat's own devices, and nobody else, hear what it gave and whether it may still. */
export function tellOwn(live: LiveMeeting, board: Id, id: Id): void {
  const [on, seat] = [checkOn(live, board), live.seats.get(id)];
  if (!on || !seat || seat.removed) return;
  const to = live.ports.guards.apart ? [seatRoom(id)] : everyone(live.id);
  live.ports.say.in(to, 'answers', ownAnswers(board, answeringNow(live, on, seat)));
}

export function tellOwnOfAll(live: LiveMeeting, board: Id): void {
  for (const id of live.seats.keys()) tellOwn(live, board, id);
}

export function tellOwnOfSeat(live: LiveMeeting, seat: Id): void {
  for (const { board } of checksOn(live)) tellOwn(live, board.id, seat);
}

/** What is told of a check whose answers were closed: everyone sees the picture of the group, as the same bytes. */
export function tellClosed(live: LiveMeeting, board: Id): void {
  tellResults(live, board);
  tellOwnOfAll(live, board);
  tellQueue(live, board);
}

export function tellResults(live: LiveMeeting, board: Id): void {
  const on = checkOn(live, board);
  if (on) live.ports.say.in(everyone(live.id), 'results', resultsNow(live, on));
}

export function tellQueue(live: LiveMeeting, board: Id): void {
  const on = checkOn(live, board);
  if (on) live.ports.say.in([consoles(live.id)], 'texts', queueOf(board, on.held.asking));
}

/** In the open form what one person takes away goes from every screen. */
export function tellOpenAnswers(live: LiveMeeting): void {
  for (const { board } of checksOn(live))
    if (board.round.openly && board.round.released) tellResults(live, board.id);
}

export function resultsNow(
  { ports: { guards } }: LiveMeeting,
  { check, board, held }: CheckOnBoard,
  { round, asking }: Standing = { round: board.round, asking: held.asking },
): Results {
  const { then } = held;
  const parts = asking.letOut?.parts ?? [];
  const people = parts.flatMap((part) => part.people);
  const alike = then && { ...then, parts: then.parts.map((part) => ({ ...part, people })) };
  const results = resultsOf(board.id, check, round, asking, guards.samePeople ? then : alike);
  return guards.apart ? results : Object.assign(results, { parts });
}
