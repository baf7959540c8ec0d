import type { Step, StepKind } from '../../meeting.ts';

const order: readonly StepKind[] = ['ask', 'result', 'recognise', 'agree'];

/**
 * Whether on every board with a check the answers come before the picture, and the picture before what the group does with it
 * (R2, R8). What lies between, and steps of other boards, may stand anywhere.
 */
export function inCheckOrder(programme: readonly Pick<Step, 'kind' | 'board'>[]): boolean {
  const asking = new Set(programme.filter(({ kind }) => kind === 'ask').map(({ board }) => board));
  const reached = new Map<string | null, number>();
  for (const { kind, board } of programme) {
    const at = order.indexOf(kind);
    if (at === -1 || !asking.has(board)) continue;
    if (at < (reached.get(board) ?? 0)) return false;
    reached.set(board, at);
  }
  return true;
}
