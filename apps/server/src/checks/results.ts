import type { Id } from '@raakvlak/domain';
import {
  compareMoments,
  openAnswers,
  resultOf,
  type Admitted,
  type Batch,
  type Check,
  type OpenAnswers,
  type Part,
} from '@raakvlak/domain/check';
import type { Results, Round, TextQueue } from '@raakvlak/protocol/down';
import { batchesOf, hasGiven, type Asking } from './asking.ts';
import { nothingLetOut, type LetOut } from './let-out.ts';
import type { OpenText } from './open-text.ts';

/** An earlier moment of the same check. */
export type Then = { readonly heldAt: number; readonly invited: number; readonly parts: readonly Part[] };

/** What everyone may see of a check, made from what was let out and nothing else. */
export function resultsOf(
  board: Id,
  check: Check,
  round: Round,
  asking: Asking,
  then: Then | undefined,
): Results {
  const { parts, sides } = asking.letOut ?? nothingLetOut;
  const now = { invited: round.invited ?? 0, parts };
  return {
    board,
    results: [...resultOf(check, invitedPer(sides), parts)],
    compared: then ? { heldAt: then.heldAt, questions: [...compareMoments(check, then, now)] } : null,
    texts: [...asking.texts.values()].flatMap(shownText).sort(byId),
    open: round.openly ? openOf(check, asking, batchesOf(asking)) : null,
  };
}

/** The answers of the open form: those of these batches, and those of who cannot be known any more. */
export const openOf = (check: Check, { letOut }: Asking, batches: readonly Batch[]): OpenAnswers[] =>
  openAnswers(check, [
    ...(letOut?.open ?? []).map(({ question, answers }) =>
      answers.map((answer) => ({ person: '', answers: { [question]: answer } })),
    ),
    ...batches,
  ]);

/** What the facilitator looks through: in order of random ids, so that it is shuffled. */
export const queueOf = (board: Id, { texts }: Asking): TextQueue => ({
  board,
  texts: [...texts.values()]
    .map(({ id, question, words, state, shown }) => ({ id, question, words, state, shown }))
    .sort(byId),
});

/** How many people are through all questions. */
export const throughOf = ({ questions }: Check, { people }: Asking): number =>
  [...people.values()].filter(
    (person) => hasGiven(person) && questions.every(({ id }) => person.answers[id] !== undefined),
  ).length;

/** Numbers as the domain takes them: who these people are is not looked at. */
const invitedPer = (sides: LetOut['sides']): Admitted[] =>
  Object.entries(sides).flatMap(([side, count]) =>
    Array.from({ length: count }, () => ({ person: '', group: side === '' ? null : side })),
  );

function shownText({ id, question, words, state, shown }: OpenText): Results['texts'] {
  if (state === 'shown') return [{ id, question, words }];
  return state === 'reworded' && shown !== null ? [{ id, question, words: shown }] : [];
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : 1);
