import type { StepKind } from '@raakvlak/domain';
import type { BoardView } from '@raakvlak/protocol/down';

/** Who can see what I do now; each has one short sentence. */
export type WhoSees =
  | 'nothing-asked'
  | 'me-until-shared'
  | 'facilitator-first'
  | 'me-until-reveal'
  | 'everyone-at-once'
  | 'everyone-not-who'
  | 'count-not-who'
  | 'everyone-reads';

export function whoSees(step: StepKind, board: BoardView | undefined): WhoSees {
  if (step === 'write' && board) {
    const { sharing, lookFirst, writing } = board.sheet;
    if (sharing === 'choice') return 'me-until-shared';
    if (lookFirst) return 'facilitator-first';
    return writing === 'silent' ? 'me-until-reveal' : 'everyone-at-once';
  }
  if (step === 'order' && board?.ordering === 'everyone') return 'everyone-not-who';
  if (step === 'agree') return 'everyone-not-who';
  if (step === 'recognise') return 'count-not-who';
  return board ? 'everyone-reads' : 'nothing-asked';
}
