import type { Language } from '@raakvlak/domain';
import type { Check, Question } from '@raakvlak/domain/check';
import type { StageWords } from '@raakvlak/words/stage';
import type { LiveBoard } from '../../meeting/LiveBoard.svelte.ts';

/** What everyone may see of a check, as it came from the server. */
export type Results = NonNullable<LiveBoard['results']>;

/** One check with its results, by the name of who answered it. */
export type ResultSide = {
  readonly id: string;
  readonly check: Check;
  readonly results: Results;
  readonly name: string;
};

/** A question's texts belong to the meeting; what we say around it is in the same language. */
export type Said = { readonly words: StageWords; readonly language: Language };

export type TextQuestion = Extract<Question, { kind: 'text' }>;
export type ShownQuestion = Exclude<Question, TextQuestion>;

/** The questions of which something can be seen, in the order in which they were asked. */
export const seenQuestions = ({ questions }: Check): readonly Question[] =>
  questions.filter(({ seenBy }) => seenBy === 'result');

export const isDrawn = (question: Question): question is ShownQuestion => question.kind !== 'text';
