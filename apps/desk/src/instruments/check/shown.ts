import type { Check, Question } from '@raakvlak/domain/check';
import { seenQuestions, type ResultSide, type Results, type Said } from './asked.ts';
import { topicsOf } from './field.ts';
import { petalsOf } from './petals.ts';

/** What a result looks like now: one question large, or all of them together in the check's own picture. */
export type Shown =
  | { readonly is: 'question'; readonly question: Question }
  | { readonly is: 'flower' }
  | { readonly is: 'field' }
  | { readonly is: 'list' };

const leastPetals = 3;

/** `showing` is the question the facilitator chose, null for all together. The open form is always a list: it has no middles. */
export function shownOf(check: Check, showing: string | null, results: Results, said: Said): Shown {
  const question = seenQuestions(check).find(({ id }) => id === showing);
  if (question) return { is: 'question', question };
  if (results.open) return { is: 'list' };
  if (check.picture === 'petals' && petalsOf(check, results, said).length >= leastPetals)
    return { is: 'flower' };
  if (check.picture === 'field' && topicsOf(check, results).length > 0) return { is: 'field' };
  return { is: 'list' };
}

/** The other check of this meeting that asks the same things of other people, to lie beside this one (children and staff). */
export function besides(own: ResultSide, others: readonly ResultSide[]): ResultSide | undefined {
  if (own.check.picture !== 'petals') return undefined;
  const ids = new Set(own.check.questions.map(({ id }) => id));
  return others.find(
    ({ id, check, results }) =>
      id !== own.id &&
      results.open === null &&
      check.picture === 'petals' &&
      check.questions.filter((question) => ids.has(question.id)).length >= leastPetals,
  );
}

/** The earlier moment as a result of its own, where it is not of the same people; undefined when there is nothing to lay beside. */
export function thenApart({ board, compared }: Results): Results | undefined {
  if (!compared || !compared.questions.some(({ then, same }) => then !== null && !same)) return undefined;
  return {
    board,
    results: compared.questions.map(({ question, then }) => ({ question, figure: then, groups: [] })),
    compared: null,
    texts: [],
    open: null,
  };
}
