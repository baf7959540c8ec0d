import type { Answer, Question, QuestionKind } from '@raakvlak/domain/check';
import type { Component } from 'svelte';
import type { Said } from '../said.ts';

/** Words that were not given yet: they go with the large button. `unfit`: as they are now they cannot be given. */
export type Held = Answer | 'unfit' | undefined;

/** How one kind of question is answered: `ongive` at once, by a tap; `onhold` by the large button. */
export type QuestionProps<Kind extends QuestionKind> = {
  readonly question: Extract<Question, { kind: Kind }>;
  readonly answer: Extract<Answer, { kind: Kind }> | undefined;
  readonly said: Said;
  /** Larger, for children. */
  readonly large: boolean;
  /** The id of the element that holds the question. */
  readonly labelledby: string;
  /** Words that were typed before and not given, and where they lie from now on. */
  readonly draft: string;
  readonly ondraft: (words: string) => void;
  readonly ongive: (answer: Answer) => void;
  readonly onhold: (held: Held) => void;
};

export type QuestionScreens = {
  readonly [Kind in QuestionKind]: () => Promise<Component<QuestionProps<Kind>>>;
};

/** As the frame around any question hands them over. */
export type AnyQuestionProps = Omit<QuestionProps<'text'>, 'question' | 'answer'> & {
  readonly question: Question;
  readonly answer: Answer | undefined;
};
