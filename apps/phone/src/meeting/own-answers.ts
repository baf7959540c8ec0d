import type { OwnAnswers } from '@raakvlak/protocol/down';
import type { Give } from '@raakvlak/protocol/up';

export type { OwnAnswers };

/** What I answered as the server told it, with what I gave since laid over it. */
export function withGiven(told: OwnAnswers, gives: readonly Give[]): OwnAnswers {
  let own = told;
  for (const give of gives) {
    if (give.kind === 'perspective') own = { ...own, perspective: give.perspective };
    else if (!('board' in give) || give.board !== told.board) continue;
    else if (give.kind === 'answer')
      own = { ...own, answers: { ...own.answers, [give.question]: give.answer } };
    else if (give.kind === 'group') own = { ...own, group: give.group };
  }
  return own;
}

/**
 * What a server that was restarted lost of a seat that is not kept, to be given again; `before` is what this page knew, `told` what
 * the server has now. Nothing once the answers are closed.
 */
export function lostAnswers(
  before: OwnAnswers,
  told: OwnAnswers,
  { step, newId }: { step: string; newId: () => string },
): Give[] {
  if (told.standing !== 'asked') return [];
  const { board } = told;
  const lost: Give[] = [];
  if (before.perspective !== null && told.perspective === null)
    lost.push({ kind: 'perspective', id: newId(), perspective: before.perspective });
  if (before.group !== null && told.group === null)
    lost.push({ kind: 'group', id: newId(), board, step, group: before.group });
  for (const [question, answer] of Object.entries(before.answers))
    if (!told.answers[question]) lost.push({ kind: 'answer', id: newId(), board, step, question, answer });
  return lost;
}
