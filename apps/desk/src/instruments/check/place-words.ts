import type { ShownQuestion, Said } from './asked.ts';
import { faceWords, stepWords } from '@raakvlak/words/checks';

/** A word for every place that an answer can have, from low to high; what a table and a sentence say. */
export function placeWords(question: ShownQuestion, { words, language }: Said): readonly string[] {
  const t = words.check;
  switch (question.kind) {
    case 'line':
      return [question.low, t.towards(question.low), t.halfway, t.towards(question.high), question.high];
    case 'steps':
      return stepWords[question.labels].map((word) => word[language]);
    case 'faces':
      return faceWords[question.ages].map((word) => word[language]);
    case 'one':
    case 'several':
      return question.options.map(({ label }) => label);
  }
}

/** The words under a picture: a line has words at its ends only, as people saw it when they answered. */
export const captionsOf = (question: ShownQuestion, said: Said): readonly string[] =>
  question.kind === 'line' ? [question.low, '', '', '', question.high] : placeWords(question, said);

/** Where that is on the scale, inside a sentence: at a word, on its side, in the middle. */
export function whereIs(question: ShownQuestion, [low, high]: readonly [number, number], said: Said): string {
  const t = said.words.check;
  const places = placeWords(question, said);
  const name = (place: number) => places[place] ?? '';
  if (question.kind !== 'line') return low === high ? t.at(name(low)) : t.between(name(low), name(high));
  const [middle, last] = [(low + high) / 2, places.length - 1];
  if (middle === last / 2) return t.inMiddle;
  const end = middle < last / 2 ? question.low : question.high;
  return middle === 0 || middle === last ? t.at(end) : t.side(end);
}
