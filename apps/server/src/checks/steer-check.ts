import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import { askedAgainAfter } from '@raakvlak/domain/check';
import type { Steer } from '@raakvlak/protocol/up';
import type { Turn } from '../database/lane.ts';
import type { LiveBoard } from '../meetings/live/live-board.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import { stepNow, stepOf, type MeetingState } from '../meetings/live/meeting-state.ts';
import { isOpened, type Asking } from './asking.ts';
import { isDue } from './closing.ts';
import { afterClosing, checkOn, replacing, withRound, type CheckOnBoard } from './on-board.ts';
import { isShown, type OpenText } from './open-text.ts';
import { opened, type Around } from './opening.ts';
import { tellClosed, tellQueue, tellResults } from './telling.ts';

type SteerOf<K extends Steer['kind']> = Extract<Steer, { kind: K }>;
type Opened = { readonly state: MeetingState; readonly askings: readonly (readonly [LiveBoard, Asking])[] };
export type SteerCheck = SteerOf<'askOpenly' | 'showQuestion' | 'lookText'>;

/** The check that is asked in this step, if it asks one. */
export function askedIn(live: LiveMeeting, step: Id): CheckOnBoard | undefined {
  const found = stepOf(live.state, step);
  return found?.kind === 'ask' && found.board !== null ? checkOn(live, found.board) : undefined;
}

/** What is looked at before questions are opened, read beforehand because judging waits for nothing. */
export function aroundOf({ ports, state, now }: LiveMeeting, { board }: CheckOnBoard): Promise<Around> {
  const shelf = { organisation: state.organisation, board: board.id };
  return ports.checks.around(shelf, state.group.id, now - askedAgainAfter);
}

/** The meeting after it went to another step, with the questions of that step opened. */
export function opening(live: LiveMeeting, after: MeetingState, around: Around): Outcome<Opened> {
  const on = after.step === live.state.step ? undefined : askedIn(live, after.step);
  if (!on) return accept({ state: after, askings: [] });
  const { check, board, held } = on;
  const judged = opened({
    ...around,
    check,
    round: board.round,
    asking: held.asking,
    seats: live.seats.values(),
    guards: live.ports.guards,
    now: live.now,
  });
  if (!judged.ok) return judged;
  const { round, asking } = judged.value;
  return accept({ state: withRound(after, board.id, round), askings: [[held, asking]] });
}

/** The facilitator does something with a check, besides going to its steps. */
export function steerCheck(live: LiveMeeting, what: SteerCheck): Turn<Outcome<void>> {
  if (live.state.status !== 'open') return no('meeting-closed');
  const on = checkOn(live, what.board);
  if (!on) return no('not-found');
  switch (what.kind) {
    case 'askOpenly':
      return isOpened(on.held.asking) ? no('not-now') : withFlag(live, on, { openly: what.on });
    case 'showQuestion':
      return showingQuestion(live, on, what);
    case 'lookText':
      return looking(live, on, what);
  }
}

/** When its result binds: the answers given so far are closed, and everyone sees what may be seen of them. */
export function closeAnswers(live: LiveMeeting, board: Id): Turn<Outcome<void>> {
  const on = checkOn(live, board);
  if (!on || live.state.status !== 'open') return no('not-found');
  const step = stepNow(live.state, live.now);
  const due = step?.kind === 'result' && step.board === board;
  if (!due || !isDue({ round: on.board.round, asking: on.held.asking }, live.ports.guards))
    return { done: () => accept(undefined) };
  const { round, asking } = afterClosing(live, on);
  return {
    ...replacing(live, { state: withRound(live.state, board, round), askings: [[on.held, asking]] }),
    done: () => {
      live.tellMeeting();
      tellClosed(live, board);
      return accept(undefined);
    },
  };
}

function showingQuestion(live: LiveMeeting, on: CheckOnBoard, { question }: SteerOf<'showQuestion'>) {
  if (!on.board.round.released) return no<void>('not-now');
  if (question !== null && !on.check.questions.some(({ id }) => id === question))
    return no<void>('not-found');
  return withFlag(live, on, { showing: question });
}

function withFlag(
  live: LiveMeeting,
  { board }: CheckOnBoard,
  flag: { readonly openly: boolean } | { readonly showing: string | null },
): Turn<Outcome<void>> {
  const state = withRound(live.state, board.id, { ...board.round, ...flag });
  return {
    ...replacing(live, { state, askings: [] }),
    done: () => {
      live.tellMeeting();
      return accept(undefined);
    },
  };
}

function looking(live: LiveMeeting, on: CheckOnBoard, what: SteerOf<'lookText'>): Turn<Outcome<void>> {
  const { held } = on;
  const text = held.asking.texts.get(what.text);
  if (!text) return no('not-found');
  const seen = looked(text, what);
  if (!seen.ok) return no(seen.code);
  const texts = new Map(held.asking.texts).set(text.id, seen.value);
  return {
    ...replacing(live, { askings: [[held, { ...held.asking, texts }]] }),
    done: () => {
      tellQueue(live, held.id);
      if (isShown(text) || isShown(seen.value)) tellResults(live, held.id);
      return accept(undefined);
    },
  };
}

/** What somebody who read it decided (R6). */
function looked(text: OpenText, { verdict, words }: SteerOf<'lookText'>): Outcome<OpenText> {
  switch (verdict) {
    case 'show':
      return accept({ ...text, state: 'shown', shown: null });
    case 'reword':
      return words === null ? refuse('empty') : accept({ ...text, state: 'reworded', shown: words });
    case 'leave-out':
      return accept({ ...text, state: 'left-out', shown: null });
    case 'worry':
      return accept({ ...text, state: 'worry', shown: null });
  }
}
