import { accept, type Id, type Outcome } from '@raakvlak/domain';
import type { GiveAnswer } from '@raakvlak/protocol/up';
import type { Turn } from '../database/lane.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import { answered, type GiveToCheck } from './answering.ts';
import { answeringNow, checkOn, replacing } from './on-board.ts';
import { tellOwn } from './telling.ts';

type Answered = Extract<GiveAnswer, { ok: true }>;

/** One person answers a question or says to which group they belong. Nobody else hears of it. */
export function giveAnswer(live: LiveMeeting, id: Id, what: GiveToCheck): Turn<Outcome<Answered>> {
  const seat = live.seats.get(id);
  if (!seat || seat.removed) return no('seat-removed');
  const on = checkOn(live, what.board);
  if (!on) return no(live.state.status === 'open' ? 'not-found' : 'meeting-closed');
  const judged = answered(what, answeringNow(live, on, seat));
  if (!judged.ok) return no(judged.code);
  const answer: Answered = { ok: true, stored: seat.kept, card: null, state: null };
  if (judged.value === on.held.asking) return { done: () => accept(answer) };
  return {
    ...replacing(live, { askings: [[on.held, judged.value]] }),
    done: () => {
      tellOwn(live, what.board, id);
      live.announcer.answered();
      return accept(answer);
    },
  };
}
