import type { StepKind } from '@raakvlak/domain';
import type { BoardView, MeetingView } from '@raakvlak/protocol/down';

const together: ReadonlySet<StepKind> = new Set(['order', 'recognise', 'agree', 'compare']);
const before: ReadonlySet<StepKind> = new Set(['welcome', 'agreements', 'write', 'ask', 'result']);

/**
 * Whether a phone needs what the group makes of a board: from the reveal on. Not while people come in and write, so that a
 * card can be sent before Yjs was fetched.
 */
export function needsDocument(view: MeetingView, board: BoardView): boolean {
  const step = view.steps.find(({ id }) => id === view.step);
  if (!step) return false;
  if (step.board === board.id && together.has(step.kind)) return true;
  return board.revealed && !before.has(step.kind);
}
