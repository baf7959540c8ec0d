import type { Card } from './card.ts';

const fillers = new Set(
  'de het een en of ik je we wij jij zij ze mijn ons onze te van voor met in op aan er is zijn niet dat die dit als om the a an and or i you my our to of for with in on at it is are not that this as'.split(' '),
);

/** The words of a card that carry meaning, without case, accents and marks. */
function core(words: string): Set<string> {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !fillers.has(word)));
}

/** How much two cards have in common, 0 to 1 (Jaccard index of their meaning-carrying words). */
export function likeness(a: string, b: string): number {
  const [left, right] = [core(a), core(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const both = [...left].filter((word) => right.has(word)).length;
  return both / (left.size + right.size - both);
}

export const likelyFrom = 0.6;

/** Pairs that may say the same, most alike first, at most `most`. A hint only: the machine never merges. */
export function likelyDoubles(cards: readonly Card[], most = 20): { a: Card; b: Card; likeness: number }[] {
  const pairs = cards.flatMap((a, index) => cards.slice(index + 1).map((b) => ({ a, b, likeness: likeness(a.words, b.words) })));
  return pairs
    .filter((pair) => pair.a.field.split('.')[1] === pair.b.field.split('.')[1] && pair.likeness >= likelyFrom)
    .sort((x, y) => y.likeness - x.likeness || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1))
    .slice(0, most);
}
