import { accept, type Id, type Outcome } from '@raakvlak/domain';
import type { Steer, SteerAnswer } from '@raakvlak/protocol/up';
import { replacing } from '../../checks/on-board.ts';
import type { Around } from '../../checks/opening.ts';
import { aroundOf, askedIn, opening, steerCheck } from '../../checks/steer-check.ts';
import { tellOwnOfAll } from '../../checks/telling.ts';
import { boardNow } from '../../contributions/board-situation.ts';
import type { BoardNow } from '../../contributions/board-now.ts';
import { isEmpty, type Edit } from '../../contributions/edit.ts';
import { hiding, looking, showingLate } from '../../contributions/moderating.ts';
import type { Turn } from '../../database/lane.ts';
import { removeSeat } from '../../seats/sitting.ts';
import { everyone, seatRoom } from './audience.ts';
import { no, type LiveMeeting } from './live-meeting.ts';
import { mineOf } from './messages.ts';
import { steered, type SteerMeeting } from './steering.ts';

/** The facilitator does something from the console. It is stored before anyone hears of it. */
export async function steer(live: LiveMeeting, what: Steer): Promise<SteerAnswer> {
  live.active();
  const outcome = await done(live, what);
  return outcome.ok ? { ok: true } : outcome;
}

function done(live: LiveMeeting, what: Steer): Promise<Outcome<void>> {
  switch (what.kind) {
    case 'hide':
      return live.turn(() => editing(live, what.board, (board) => hiding(what, board)));
    case 'look':
      return live.turn(() => editing(live, what.board, (board) => looking(what, board)));
    case 'showLate':
      return live.turn(() => editing(live, what.board, showingLate, tellAllCards));
    case 'removeSeat':
      return removeSeat(live, what.seat);
    case 'askOpenly':
    case 'showQuestion':
    case 'lookText':
      return live.turn(() => steerCheck(live, what));
    case 'go':
      return going(live, what);
    default:
      return live.turn(() => moving(live, what));
  }
}

/** To another step. Questions are opened by going to them, and closed when the step of their result binds. */
async function going(live: LiveMeeting, what: Extract<Steer, { kind: 'go' }>): Promise<Outcome<void>> {
  const asks = askedIn(live, what.step);
  const around = asks && (await aroundOf(live, asks));
  return live.turn(() => moving(live, what, around));
}

function moving(live: LiveMeeting, what: SteerMeeting, around?: Around): Turn<Outcome<void>> {
  if (live.state.status !== 'open') return no('meeting-closed');
  const before = live.state;
  const outcome = steered(before, what, live.now);
  if (!outcome.ok) return no(outcome.code);
  const opened = around
    ? opening(live, outcome.value, around)
    : accept({ state: outcome.value, askings: [] });
  if (!opened.ok) return no(opened.code);
  const { state: after, askings } = opened.value;
  return {
    ...replacing(live, { state: after, askings }),
    done: () => {
      live.tellMeeting();
      for (const [board] of askings) tellOwnOfAll(live, board.id);
      live.rounds.watch();
      for (const board of after.boards)
        if (board.revealed && !before.boards.some(({ id, revealed }) => id === board.id && revealed)) {
          tellAllCards(live, board.id);
          live.announcer.peopleChanged();
        }
      live.announcer.catchUp();
      return accept(undefined);
    },
  };
}

/** Shuffled, for cards travel in order of their random ids; then each writer hears how it is with theirs. */
function tellAllCards(live: LiveMeeting, id: Id): void {
  const board = live.boards.get(id);
  const revealed = live.state.boards.some((one) => one.id === id && one.revealed);
  if (!board || !revealed) return;
  live.ports.say.in(everyone(live.id), 'cards', board.toldAll(revealed));
  tellWriters(
    live,
    id,
    board.memory.cards().map(({ seat }) => seat),
  );
}

function tellWriters(live: LiveMeeting, id: Id, seats: readonly Id[]): void {
  const board = live.boards.get(id);
  const revealed = live.state.boards.some((one) => one.id === id && one.revealed);
  if (!board) return;
  for (const seat of new Set(seats))
    live.ports.say.in([seatRoom(seat)], 'mine', mineOf(id, revealed, board.memory, seat));
}

function editing(
  live: LiveMeeting,
  id: Id,
  judge: (board: BoardNow) => Outcome<Edit>,
  andTell?: (live: LiveMeeting, board: Id) => void,
): Turn<Outcome<void>> {
  if (live.state.status !== 'open') return no('meeting-closed');
  const [now, board] = [boardNow(live, id), live.boards.get(id)];
  if (!now || !board) return no('not-found');
  const judged = judge(now);
  if (!judged.ok) return no(judged.code);
  const edit = judged.value;
  if (isEmpty(edit)) return { done: () => accept(undefined) };
  const undo = board.apply(edit);
  const shelf = { organisation: live.state.organisation, board: id };
  return {
    write: (transaction) => live.ports.contributions.save(transaction, shelf, edit),
    undo,
    done: () => {
      live.announcer.edited(board, edit);
      tellWriters(
        live,
        id,
        (edit.put ?? []).map(({ seat }) => seat),
      );
      andTell?.(live, id);
      return accept(undefined);
    },
  };
}
