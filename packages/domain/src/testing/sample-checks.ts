import type { Answer } from '../instruments/check/answer.ts';
import { cellCount } from '../instruments/check/cells.ts';
import type { Check } from '../instruments/check/check.ts';
import type { Question, QuestionKind } from '../instruments/check/question.ts';

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `o${at}`, label: `keuze ${at}` }));
const asked = {
  id: 'q',
  words: 'Hoe was het?',
  hint: '',
  topic: 'Hoe het was',
  axis: null,
  seenBy: 'result' as const,
};

/** A question of each kind. */
export const questions: Readonly<Record<QuestionKind, Question>> = {
  line: { ...asked, kind: 'line', low: 'helemaal niet', high: 'helemaal' },
  steps: { ...asked, kind: 'steps', labels: 'no-somewhat-yes' },
  faces: { ...asked, kind: 'faces', ages: '4-7' },
  one: { ...asked, kind: 'one', options: options(2) },
  several: { ...asked, kind: 'several', options: options(2) },
  text: { ...asked, kind: 'text', starter: 'Ik wil …' },
};

/** A check with these questions that is divided into three groups, or not at all. */
export const checkWith = (asks: Question | readonly Question[], changed: Partial<Check> = {}): Check => ({
  id: 'sample',
  source: 'Bron',
  validated: false,
  length: 'short',
  least: 5,
  list: 'here',
  forChildren: false,
  asks: null,
  by: null,
  picture: 'list',
  questions: Array.isArray(asks) ? [...(asks as readonly Question[])] : [asks as Question],
  ...changed,
});

export const division: NonNullable<Check['by']> = { words: 'Wie ben je hier?', options: options(3) };

const middles = [10, 30, 50, 70, 90];

/** One answer for everything that somebody can have said to a question, the skip last. */
export function everyAnswer(question: Question): readonly Answer[] {
  const cells = Array.from({ length: cellCount(question) }, (_, at) => at);
  const id = (at: number) => `o${at}`;
  const said: Answer[] =
    question.kind === 'line'
      ? cells.map((at) => ({ kind: 'line', at: middles[at] ?? 0 }))
      : question.kind === 'one'
        ? cells.map((at) => ({ kind: 'one', option: id(at) }))
        : question.kind === 'several'
          ? subsets(cells).map((chosen) => ({ kind: 'several', options: chosen.map(id) }))
          : question.kind === 'text'
            ? [{ kind: 'text', words: 'Zo' }]
            : cells.map((at) => ({ kind: question.kind, at }));
  return [...said, { kind: 'skip' }];
}

/** Every choice out of these but none. */
function subsets(cells: readonly number[]): number[][] {
  return Array.from({ length: 2 ** cells.length - 1 }, (_, mask) =>
    cells.filter((cell) => ((mask + 1) >> cell) & 1),
  );
}
