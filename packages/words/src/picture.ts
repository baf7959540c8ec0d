import type { Language } from '@raakvlak/domain';
import type { Question, ThenAndNow } from '@raakvlak/domain/check';
import { faceWords, stepWords } from './checks.ts';
import type { picture } from './picture/nl.ts';
import type { Wording } from './wording.ts';

export type PictureWords = Wording<typeof picture>;

/** A question's texts belong to the meeting; what we say around it is in the same language. */
type Said<T> = { readonly words: T; readonly language: Language };

/** A word for every place that an answer can have, from low to high; none for a text. */
export function placeWords(
  question: Question,
  { words: t, language }: Said<Pick<PictureWords, 'towards' | 'halfway'>>,
): readonly string[] {
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
    case 'text':
      return [];
  }
}

/** Where that is on the scale, inside a sentence: at a word, on its side, in the middle. */
export function whereIs(
  question: Question,
  [low, high]: readonly [number, number],
  said: Said<PictureWords>,
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

/** What two moments beside each other say. A change is told only of the same people (R4). */
export function sayMoments(
  question: Question,
  { then, same, change }: ThenAndNow,
  said: Said<PictureWords>,
): string {
  const t = said.words;
  if (!then) return t.tooFewThen;
  if (!same) return t.otherPeople;
  if (change === null) return t.samePeople;
  if (change === 'none') return t.stayed;
  const places = placeWords(question, said);
  return t.moved((change === 'up' ? places[places.length - 1] : places[0]) ?? '');
}
