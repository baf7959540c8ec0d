import type { MeetingView } from '@raakvlak/protocol/down';
import type { Step } from '@raakvlak/domain';
import { runs, type Instrument } from '../instruments/runs.ts';
import type { Show } from './show.ts';

/** The pictures a stage can show. */
export type Scene =
  | 'coming'
  | 'out'
  | 'over'
  | 'pause'
  | 'lobby'
  | 'opening'
  | 'agreements'
  | 'board'
  | 'ask'
  | 'counting'
  | 'result'
  | 'talk'
  | 'end';

/** Which picture belongs to what the meeting does now. A stage whose connection is gone keeps the picture it had. */
export function sceneOf({
  presence,
  outBecause,
  meeting,
  step,
  board,
}: Pick<Show, 'presence' | 'outBecause' | 'meeting' | 'step' | 'board'>): Scene {
  if (outBecause === 'meeting-closed' || meeting?.status === 'closed') return 'over';
  if (presence === 'out') return 'out';
  if (!meeting || !step) return 'coming';
  if (meeting.paused) return 'pause';
  return ofStep(meeting, step, board);
}

function ofStep(meeting: MeetingView, step: Step, board: Show['board']): Scene {
  switch (step.kind) {
    case 'welcome':
      // Everyone is still coming in during the first step; a second welcome tells what will be done.
      return meeting.steps[0]?.id === step.id ? 'lobby' : 'opening';
    case 'agreements':
      return 'agreements';
    case 'end':
      return 'end';
    case 'talk':
      return board ? 'board' : 'talk';
    case 'write':
    case 'reveal':
    case 'order':
    case 'recognise':
    case 'agree':
    case 'compare':
    case 'ask':
    case 'result':
      return board ? scenes[runs(step.kind, board.view.check !== null)](step, board) : 'talk';
  }
}

/** What each instrument shows of a board. A new one without a picture does not compile. */
const scenes: Readonly<Record<Instrument, (step: Step, board: NonNullable<Show['board']>) => Scene>> = {
  cards: () => 'board',
  check: ({ kind }, board) => (kind === 'ask' ? 'ask' : resultOf(board)),
};

const resultOf = ({ results }: NonNullable<Show['board']>): Scene => (results ? 'result' : 'counting');

/** The stone in the light, when it lies on the board that is shown. */
export const spotlitOn = (meeting: MeetingView | undefined, board: string | undefined): string | undefined =>
  meeting?.spotlight && meeting.spotlight.board === board ? meeting.spotlight.id : undefined;
