import type { ThenAndNow } from '@raakvlak/domain/check';
import * as picture from '@raakvlak/words/picture';
import type { Said, ShownQuestion } from './asked.ts';

const ofCheck = ({ words, language }: Said) => ({ words: words.check, language });

export const placeWords = (question: ShownQuestion, said: Said): readonly string[] =>
  picture.placeWords(question, ofCheck(said));

export const whereIs = (question: ShownQuestion, stretch: readonly [number, number], said: Said): string =>
  picture.whereIs(question, stretch, ofCheck(said));

export const sayMoments = (question: ShownQuestion, moments: ThenAndNow, said: Said): string =>
  picture.sayMoments(question, moments, ofCheck(said));

/** The words under a picture: a line has words at its ends only, as people saw it when they answered. */
export const captionsOf = (question: ShownQuestion, said: Said): readonly string[] =>
  question.kind === 'line' ? [question.low, '', '', '', question.high] : placeWords(question, said);
