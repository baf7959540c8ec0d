import { accept, type Id, type RefusalCode } from '@raakvlak/domain';
import type { DownEvents } from '@raakvlak/protocol/down';
import { ownAnswers } from '../../checks/answering.ts';
import { answeringNow, checkOn } from '../../checks/on-board.ts';
import { queueOf } from '../../checks/results.ts';
import { resultsNow } from '../../checks/telling.ts';
import type { Caller } from '../../realtime/caller.ts';
import { viewOf } from '../view.ts';
import { pulseIn } from './announcer.ts';
import { roomsOf, type Guest } from './audience.ts';
import type { LiveBoard } from './live-board.ts';
import type { LiveMeeting } from './live-meeting.ts';
import { boardOf } from './meeting-state.ts';
import { asideOf, doorOf, mineOf, peopleOf } from './messages.ts';

type Coming = Caller<Guest, DownEvents>;

/**
 * Somebody came in, for the first time or again: everything they may know, as it is durable, and from then on what
 * changes (P10).
 */
export async function comeIn(live: LiveMeeting, caller: Coming, stillHere: () => boolean): Promise<void> {
  const outcome = await live.turn(() => ({
    done: () => {
      if (!stillHere()) return accept(undefined);
      const code = whyOut(live, caller.guest);
      if (code) leaveWith(caller, code);
      else welcome(live, caller);
      return accept(undefined);
    },
  }));
  // It could not be stored now, so nothing can be told either: come again.
  if (!outcome.ok) caller.drop();
}

export function leave(live: LiveMeeting, caller: Coming): void {
  if (live.guests.delete(caller.id)) live.announcer.peopleChanged();
}

/** Ends a connection, and says why. */
export function leaveWith(caller: Coming, code: RefusalCode): void {
  caller.say('out', { code });
  caller.end();
}

function whyOut({ state, seats }: LiveMeeting, guest: Guest): RefusalCode | undefined {
  if (state.status !== 'open') return 'meeting-closed';
  if (guest.role === 'participant' && seats.get(guest.seat)?.removed !== false) return 'seat-removed';
  return undefined;
}

function welcome(live: LiveMeeting, caller: Coming): void {
  const { guest } = caller;
  live.guests.set(caller.id, guest);
  live.announcer.peopleChanged();
  caller.enter(roomsOf(guest));
  if (guest.role === 'participant') sayWho(live, caller, guest);
  const door = guest.role === 'participant' ? undefined : doorOf(live.doors, live.ports.base());
  if (door) caller.say('door', door);
  caller.say('meeting', viewOf(live.state, live.earlier(), live.now));
  caller.say('agreements', [...live.agreements]);
  caller.say('pulse', pulseIn(live, live.ports.guards.coarse));
  for (const board of live.boards.values()) sayBoard(live, caller, board);
  if (guest.role === 'facilitator')
    caller.say('people', peopleOf(live.seats.values(), live.seatsHere(), live.stagesHere()));
}

/** The name of a seat that is not kept comes with its phone, for the server knows it only while it runs. */
function sayWho(
  live: LiveMeeting,
  caller: Coming,
  { seat: id, name }: Extract<Guest, { role: 'participant' }>,
): void {
  const known = live.seats.get(id);
  if (!known) return;
  const seat = known.kept || known.name !== null ? known : { ...known, name };
  live.seats.set(id, seat);
  caller.say('you', { meeting: live.id, name: seat.name, keep: seat.kept });
}

function sayBoard(live: LiveMeeting, caller: Coming, board: LiveBoard): void {
  const shown = boardOf(live.state, board.id);
  if (!shown) return;
  const { revealed, recognising } = shown;
  const { guest, say } = caller;
  sayCheck(live, caller, board.id);
  if (revealed) say('cards', board.all(revealed));
  if (recognising) say('recognised', { board: board.id, counts: board.memory.counts() });
  if (guest.role === 'participant') say('mine', mineOf(board.id, revealed, board.memory, guest.seat));
  if (guest.role === 'facilitator') say('aside', asideOf(board));
}

function sayCheck(live: LiveMeeting, { guest, say }: Coming, board: Id): void {
  const on = checkOn(live, board);
  if (!on) return;
  const seat = guest.role === 'participant' ? live.seats.get(guest.seat) : undefined;
  if (seat) say('answers', ownAnswers(board, answeringNow(live, on, seat)));
  if (guest.role === 'facilitator') say('texts', queueOf(board, on.held.asking));
  if (on.board.round.released) say('results', resultsNow(live, on));
}
