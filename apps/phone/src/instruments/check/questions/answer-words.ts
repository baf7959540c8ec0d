import { faceWords, stepWords } from '@raakvlak/words/checks';
import type { Answer, Question, QuestionKind } from '@raakvlak/domain/check';
import type { Said } from '../said.ts';
import { placeOnLine } from './line/place-on-line.ts';

type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
type AnswerOf<Kind extends QuestionKind> = Extract<Answer, { kind: Kind }>;
type InWords = {
  readonly [Kind in QuestionKind]: (q: QuestionOf<Kind>, a: AnswerOf<Kind>, said: Said) => string;
};

/** Every kind of question: what was answered, in words. One that is missing does not compile. */
const inWords: InWords = {
  line: (question, { at }, said) => placeOnLine(question, at, said),
  steps: ({ labels }, { at }, { language }) => stepWords[labels][at]?.[language] ?? '',
  faces: ({ ages }, { at }, { language }) => faceWords[ages][at]?.[language] ?? '',
  one: ({ options }, { option }) => options.find(({ id }) => id === option)?.label ?? '',
  several: ({ options }, { options: chosen }) =>
    options
      .filter(({ id }) => chosen.includes(id))
      .map(({ label }) => label)
      .join(', '),
  text: (_, { words }) => words,
};

/** What somebody answered, in words; a skip is said as one. */
export function answerWords(question: Question, answer: Answer | undefined, said: Said): string {
  if (!answer || answer.kind === 'skip' || answer.kind !== question.kind) return said.words.skipped;
  // The two are of one kind; the compiler cannot follow that through a lookup.
  return (inWords[question.kind] as (q: Question, a: Answer, s: Said) => string)(question, answer, said);
}
