import type { Question } from '@raakvlak/domain/check';
import type { ResultPhoneWords } from '@raakvlak/words/phone';
import { faceWords, stepWords } from '@raakvlak/words/checks';

export type SaidOfResult = { readonly words: ResultPhoneWords; readonly language: 'nl' | 'en' };

export type ShownQuestion = Exclude<Question, { kind: 'text' }>;

/** A word for every place that an answer can have, from low to high. */
export function placeWords(question: ShownQuestion, { words, language }: SaidOfResult): readonly string[] {
  switch (question.kind) {
    case 'line':
      return [
        question.low,
        words.towards(question.low),
        words.halfway,
        words.towards(question.high),
        question.high,
      ];
    case 'steps':
      return stepWords[question.labels].map((word) => word[language]);
    case 'faces':
      return faceWords[question.ages].map((word) => word[language]);
    case 'one':
    case 'several':
      return question.options.map(({ label }) => label);
  }
}

/** Where that is on the scale, inside a sentence: at a word, on its side, in the middle. */
export function whereIs(
  question: ShownQuestion,
  [low, high]: readonly [number, number],
  said: SaidOfResult,
): string {
  const t = said.words;
  const places = placeWords(question, said);
  const name = (place: number): string => places[place] ?? '';
  if (question.kind !== 'line') return low === high ? t.at(name(low)) : t.between(name(low), name(high));
  const [middle, last] = [(low + high) / 2, places.length - 1];
  if (middle === last / 2) return t.inMiddle;
  const end = middle < last / 2 ? question.low : question.high;
  return middle === 0 || middle === last ? t.at(end) : t.side(end);
}
