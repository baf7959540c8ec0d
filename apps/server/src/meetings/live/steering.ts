import { accept, bindingStep, bindsAfter, refuse, type Id, type Outcome, type Step } from '@raakvlak/domain';
import type { Steer } from '@raakvlak/protocol/up';
import { boardOf, stepOf, type BoardState, type MeetingState } from './meeting-state.ts';

/** What the facilitator does to the meeting itself; what is about one card or one seat is judged elsewhere. */
export type SteerMeeting = Extract<
  Steer,
  { kind: 'go' | 'lock' | 'pause' | 'timer' | 'spotlight' | 'ordering' | 'showEarlierWords' }
>;

/** The meeting after the facilitator did something. Pure: storing and telling come after. */
export function steered(state: MeetingState, steer: SteerMeeting, now: number): Outcome<MeetingState> {
  switch (steer.kind) {
    case 'go': {
      const step = stepOf(state, steer.step);
      return step ? accept(gone(state, step, now)) : refuse('not-found');
    }
    case 'lock':
      return accept(locked(state, steer.on, now));
    case 'pause':
      return accept({ ...state, paused: steer.on });
    case 'timer':
      return accept({ ...state, timerEndsAt: steer.seconds === null ? null : now + steer.seconds * 1000 });
    case 'spotlight':
      return steer.stone && !boardOf(state, steer.stone.board)
        ? refuse('not-found')
        : accept({ ...state, spotlight: steer.stone });
    case 'ordering':
      return withBoard(state, steer.board, { ordering: steer.by });
    case 'showEarlierWords':
      return withBoard(state, steer.board, { earlierWords: steer.on });
  }
}

/**
 * The boards as a step needs them: cards that were written in silence are there for everyone from the reveal on (or from
 * any later step, when the reveal was skipped), live ones at once, and people count from the first recognising on.
 */
export function inStep(state: MeetingState, step: Step | undefined): MeetingState {
  const boards = state.boards.map((board) => {
    if (!step || step.board !== board.id) return board;
    const revealed = board.revealed || shows(step, board);
    const recognising = board.recognising || step.kind === 'recognise';
    return { ...board, revealed, recognising };
  });
  return { ...state, boards };
}

function shows({ kind }: Step, { sheet }: BoardState): boolean {
  if (kind === 'write') return sheet.writing === 'live';
  return ['reveal', 'order', 'recognise', 'agree', 'compare'].includes(kind);
}

function gone(state: MeetingState, step: Step, now: number): MeetingState {
  if (step.id === state.step) return state;
  const moved = {
    ...state,
    step: step.id,
    before: bindingStep(now, state),
    bindsAt: now + bindsAfter,
    timerEndsAt: null,
    spotlight: null,
  };
  return inStep(moved, step);
}

function locked(state: MeetingState, on: boolean, now: number): MeetingState {
  if (on === state.locked) return state;
  return { ...state, locked: on, lockBindsAt: on ? now + bindsAfter : 0 };
}

function withBoard(state: MeetingState, id: Id, change: Partial<BoardState>): Outcome<MeetingState> {
  if (!boardOf(state, id)) return refuse('not-found');
  return accept({
    ...state,
    boards: state.boards.map((board) => (board.id === id ? { ...board, ...change } : board)),
  });
}
