import type { Id } from '@raakvlak/domain';
import type { Check } from '@raakvlak/domain/check';
import type { Round } from '@raakvlak/protocol/down';
import type { Turn } from '../database/lane.ts';
import type { LiveBoard } from '../meetings/live/live-board.ts';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { boardOf, situationOf, type BoardState, type MeetingState } from '../meetings/live/meeting-state.ts';
import type { Seat } from '../seats/seat.ts';
import type { AnsweringNow } from './answering.ts';
import type { Asking } from './asking.ts';
import { closed } from './closing.ts';
import type { Standing } from './opening.ts';

/** A check on a board of a running meeting. */
export type CheckOnBoard = {
  readonly check: Check;
  readonly board: BoardState;
  readonly held: LiveBoard;
};

export function checkOn(
  { state, boards }: Pick<LiveMeeting, 'state' | 'boards'>,
  id: Id,
): CheckOnBoard | undefined {
  const [board, held] = [boardOf(state, id), boards.get(id)];
  return board?.check && held ? { check: board.check, board, held } : undefined;
}

export const checksOn = (live: Pick<LiveMeeting, 'state' | 'boards'>): CheckOnBoard[] =>
  live.state.boards.flatMap(({ id }) => checkOn(live, id) ?? []);

/** Everything that a decision about one seat's answers looks at, at the moment of the decision. */
export const answeringNow = (
  live: LiveMeeting,
  { check, board, held }: CheckOnBoard,
  seat: Seat,
): AnsweringNow => ({
  check,
  round: board.round,
  asking: held.asking,
  seat,
  step: situationOf(live.state, board, live.now).step,
  guards: live.ports.guards,
});

/** How the check stands after the answers that were given so far were closed. */
export function afterClosing(live: LiveMeeting, { check, board, held }: CheckOnBoard): Standing {
  const { newId, chance, guards } = live.ports;
  return closed({
    check,
    round: board.round,
    asking: held.asking,
    seats: live.seats.values(),
    before: held.then?.parts ?? [],
    guards,
    now: live.now,
    newId,
    chance,
  });
}

export const withRound = (state: MeetingState, id: Id, round: Round): MeetingState => ({
  ...state,
  boards: state.boards.map((board) => (board.id === id ? { ...board, round } : board)),
});

/** Replaces how the meeting and its checks stand, as whole values: what is stored is what differs, and undoing puts them back. */
export function replacing(
  live: LiveMeeting,
  {
    state = live.state,
    askings,
  }: { readonly state?: MeetingState; readonly askings: readonly (readonly [LiveBoard, Asking])[] },
): Required<Pick<Turn<unknown>, 'write' | 'undo'>> {
  const before = live.state;
  const changes = askings
    .filter(([held, asking]) => held.asking !== asking)
    .map(([held, after]) => ({ held, before: held.asking, after }));
  live.state = state;
  for (const { held, after } of changes) held.asking = after;
  return {
    write: async (transaction) => {
      if (state !== before) await live.ports.store.save(transaction, state);
      for (const { held, before: was, after } of changes)
        await live.ports.checks.save(
          transaction,
          { organisation: state.organisation, board: held.id },
          was,
          after,
        );
    },
    undo: () => {
      live.state = before;
      for (const { held, before: was } of changes) held.asking = was;
    },
  };
}
