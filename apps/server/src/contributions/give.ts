import { accept, type Id, type Outcome } from '@raakvlak/domain';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { giveAnswer } from '../checks/give-answer.ts';
import { givePerspective } from '../checks/give-perspective.ts';
import type { Turn } from '../database/lane.ts';
import { seatRoom } from '../meetings/live/audience.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import { mineOf } from '../meetings/live/messages.ts';
import { boardOf } from '../meetings/live/meeting-state.ts';
import { boardNow, broughtBack } from './board-situation.ts';
import { isEmpty } from './edit.ts';
import { eraseMine, keepNothing } from './own-words.ts';
import { given, type GiveToBoard } from './giving.ts';

type Answered = Extract<GiveAnswer, { ok: true }>;

/** Whose seat it comes from, and over which connection. */
export type Giving = { readonly seat: Id; readonly connection: string };

/** One person gives something. Answers after it is durable, and only then does the room hear of it (P1). */
export async function give(live: LiveMeeting, giver: Giving, what: Give): Promise<GiveAnswer> {
  live.active();
  const outcome = await taken(live, giver, what);
  return outcome.ok ? outcome.value : outcome;
}

async function taken(live: LiveMeeting, giver: Giving, what: Give): Promise<Outcome<Answered>> {
  const { seat } = giver;
  if (what.kind === 'keepNothing') return keepNothing(live, seat);
  if (what.kind === 'eraseMine') return eraseMine(live, seat);
  if (what.kind === 'perspective') return live.turn(() => givePerspective(live, seat, what.perspective));
  // Again and again, for a timer may ring a moment before the clock says so.
  for (;;) {
    const early = isForWhatComes(live, what);
    const outcome = await live.turn(() =>
      what.kind === 'answer' || what.kind === 'group'
        ? giveAnswer(live, seat, what)
        : giving(live, giver, what),
    );
    if (outcome.ok || outcome.code !== 'not-now' || !early) return outcome;
    await untilItBinds(live);
  }
}

/** A tap in a step that was announced and does not bind yet is not wrong, only early. */
const isForWhatComes = ({ state, now }: LiveMeeting, { step }: { readonly step: Id }): boolean =>
  step === state.step && now < state.bindsAt;

const untilItBinds = ({ ports, state, now }: LiveMeeting): Promise<void> =>
  new Promise((resolve) => void ports.clock.after(state.bindsAt - now, resolve));

function giving(
  live: LiveMeeting,
  { seat: id, connection }: Giving,
  what: GiveToBoard,
): Turn<Outcome<Answered>> {
  const { ports, state } = live;
  const seat = live.seats.get(id);
  if (!seat || seat.removed) return no('seat-removed');
  const [board, held, now] = [
    boardOf(state, what.board),
    live.boards.get(what.board),
    boardNow(live, what.board),
  ];
  if (!board || !held || !now) return no(state.status === 'open' ? 'not-found' : 'meeting-closed');
  const giver = { seat: id, kept: seat.kept };
  const judged = given(what, giver, {
    ...now,
    situation: (what.kind === 'recognise' && broughtBack(live, id, what.step, board)) || now.situation,
  });
  if (!judged.ok) return no(judged.code);
  const { edit, card, state: cardState } = judged.value;
  const answer: Answered = { ok: true, stored: seat.kept, card, state: cardState };
  if (isEmpty(edit)) return { done: () => accept(answer) };
  const undo = held.apply(edit);
  const shelf = { organisation: state.organisation, board: board.id };
  return {
    write: (transaction) => ports.contributions.save(transaction, shelf, edit),
    undo,
    done: () => {
      live.announcer.edited(held, edit);
      // The giver's own page knows it by the answer.
      ports.say.others(connection, seatRoom(id), 'mine', () =>
        mineOf(board.id, board.revealed, held.memory, id),
      );
      return accept(answer);
    },
  };
}
