import type { ThenAndNow } from '@raakvlak/domain/check';
import { placeWords, type SaidOfResult, type ShownQuestion } from './place-words.ts';

/** What two moments beside each other say. A change is told only of the same people (R4). */
export function sayMoments(
  question: ShownQuestion,
  { then, same, change }: ThenAndNow,
  said: SaidOfResult,
): string {
  const t = said.words;
  if (!then) return t.tooFewThen;
  if (!same) return t.otherPeople;
  const places = placeWords(question, said);
  if (change === null) return t.samePeople;
  if (change === 'none') return t.stayed;
  return t.moved((change === 'up' ? places[places.length - 1] : places[0]) ?? '');
}
