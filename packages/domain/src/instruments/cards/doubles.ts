import type { Card } from './card.ts';

const fillers = new Set(
  'de het een en of ik je we wij jij zij ze mijn ons onze te van voor met in op aan er is zijn niet dat die dit als om the a an and or i you my our to of for with in on at it is are not that this as'.split(
    ' ',
  ),
);

/** The words of a text that carry meaning, without case, accents and marks. */
function core(words: string): Set<string> {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !fillers.has(word)));
}

/** How much two texts have in common, 0 to 1 (Jaccard index of their meaning-carrying words). */
export const likeness = (a: string, b: string): number => common(core(a), core(b));

function common(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  const both = [...left].filter((word) => right.has(word)).length;
  return both / (left.size + right.size - both);
}

export const likelyFrom = 0.6;

export type Double = { readonly a: Card; readonly b: Card; readonly likeness: number };

/**
 * Pairs on the same side (column) that may say the same, most alike first, at most `most`. Of several cards with equal words
 * each is paired with the next one only: a hint for the eye, the machine never merges.
 */
export function likelyDoubles(cards: readonly Card[], most = 20): Double[] {
  const found: Double[] = [];
  const kinds = new Map<string, Kind>();
  // Only kinds that share a word can be alike: the words lead to them, so that a full board costs little.
  const kindsWith = new Map<string, Kind[]>();
  for (const card of [...cards].sort((x, y) => (x.id < y.id ? -1 : 1))) {
    const words = core(card.words);
    if (words.size === 0) continue;
    const column = card.field.split('.')[1] ?? '';
    const name = `${column} ${[...words].sort().join(' ')}`;
    const equal = kinds.get(name);
    if (equal) {
      found.push({ a: equal.last, b: card, likeness: 1 });
      equal.last = card;
      continue;
    }
    const kind: Kind = { column, words, first: card, last: card };
    for (const other of new Set([...words].flatMap((word) => kindsWith.get(word) ?? []))) {
      const alike = other.column === column ? common(other.words, words) : 0;
      if (alike >= likelyFrom) found.push({ a: other.first, b: card, likeness: alike });
    }
    kinds.set(name, kind);
    for (const word of words) kindsWith.set(word, [...(kindsWith.get(word) ?? []), kind]);
  }
  return found
    .sort((x, y) => y.likeness - x.likeness || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1))
    .slice(0, most);
}

/** Cards of one column with the same core. */
type Kind = {
  readonly column: string;
  readonly words: ReadonlySet<string>;
  readonly first: Card;
  last: Card;
};
