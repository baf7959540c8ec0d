import type { ThenAndNow } from '@raakvlak/domain/check';
import type { Said, ShownQuestion } from './asked.ts';
import { placeWords } from './place-words.ts';

/** What two moments beside each other say. A change is told only of the same people (R4). */
export function sayMoments(question: ShownQuestion, { then, same, change }: ThenAndNow, said: Said): string {
  const t = said.words.check;
  if (!then) return t.tooFewThen;
  if (!same) return t.otherPeople;
  const places = placeWords(question, said);
  switch (change) {
    case 'up':
      return t.moved(places[places.length - 1] ?? '');
    case 'down':
      return t.moved(places[0] ?? '');
    case 'none':
      return t.stayed;
    case null:
      return t.samePeople;
  }
}
