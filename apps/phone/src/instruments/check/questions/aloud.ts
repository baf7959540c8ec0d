import { faceWords, stepWords } from '@raakvlak/words/checks';
import type { Question, QuestionKind } from '@raakvlak/domain/check';
import type { Said } from '../said.ts';

type Options = {
  readonly [Kind in QuestionKind]: (q: Extract<Question, { kind: Kind }>, said: Said) => readonly string[];
};

/** Every kind of question: what there is to choose from, as it is read aloud. */
const options: Options = {
  line: ({ low, high }, { words }) => [words.ear.fromTo(low, high)],
  steps: ({ labels }, { language }) => stepWords[labels].map((word) => word[language]),
  faces: ({ ages }, { language }) => faceWords[ages].map((word) => word[language]),
  one: (question) => question.options.map(({ label }) => label),
  several: (question) => question.options.map(({ label }) => label),
  text: ({ starter }) => [starter],
};

/** A question and what there is to choose from, one after the other. */
export const aloud = (question: Question, said: Said): readonly string[] =>
  [
    question.words,
    question.hint,
    // Each kind reads its own question; the compiler cannot follow that through a lookup.
    ...(options[question.kind] as (q: Question, s: Said) => readonly string[])(question, said),
  ].filter((text) => text !== '');
