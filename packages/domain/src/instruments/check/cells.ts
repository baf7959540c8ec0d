import type { Answer } from './answer.ts';
import type { Question } from './question.ts';
import { faces, labelSets } from './scales.ts';

/** A line is shown in five stretches that mirror each other; the eleven buttons fall 2, 2, 3, 2, 2. */
const stretches = 5;

/** How many places an answer to this question can have in a picture; an open text has none. */
export function cellCount(question: Question): number {
  switch (question.kind) {
    case 'line':
      return stretches;
    case 'steps':
      return labelSets[question.labels];
    case 'faces':
      return faces[question.ages];
    case 'one':
    case 'several':
      return question.options.length;
    case 'text':
      return 0;
  }
}

/** Whether its places have an order, so that there is a middle and a spread. */
export const isOrdered = ({ kind }: Question): boolean =>
  kind === 'line' || kind === 'steps' || kind === 'faces';

/** The places in the picture where this answer counts: one, or several of a list; none for a text or a skip. */
export function cellsOf(question: Question, answer: Answer): readonly number[] {
  switch (answer.kind) {
    case 'line':
      return [stretchOf(answer.at)];
    case 'steps':
    case 'faces':
      return [answer.at];
    case 'one':
      return [optionAt(question, answer.option)];
    case 'several':
      return answer.options.map((id) => optionAt(question, id));
    case 'text':
    case 'skip':
      return [];
  }
}

function stretchOf(at: number): number {
  if (at < 20) return 0;
  if (at < 40) return 1;
  if (at <= 60) return 2;
  return at <= 80 ? 3 : 4;
}

const optionAt = (question: Question, id: string): number =>
  'options' in question ? question.options.findIndex((option) => option.id === id) : -1;
