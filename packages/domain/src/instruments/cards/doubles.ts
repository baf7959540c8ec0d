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

/** With how many others a card is held beside at most: a hint needs no more, and a full board stays quick. */
const besideMost = 50;

/**
 * Pairs on the same side (column) that may say the same, most alike first, at most `most`. Of several cards with equal words
 * each is paired with the next one only: a hint for the eye, the machine never merges.
 */
export function likelyDoubles(cards: readonly Card[], most = 20): Double[] {
  const kinds = kindsOf(cards);
  const found = kinds.flatMap((kind) => kind.equal);
  const seen = new Map<string, Kind[]>();
  for (const kind of kinds) {
    for (const other of beside(kind, seen)) {
      const alike = common(other.words, kind.words);
      if (alike >= likelyFrom) found.push({ a: other.first, b: kind.first, likeness: alike });
    }
    for (const word of kind.rarest) {
      const key = `${kind.column} ${word}`;
      const others = seen.get(key) ?? [];
      others.push(kind);
      seen.set(key, others);
    }
  }
  return found
    .sort((x, y) => y.likeness - x.likeness || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1))
    .slice(0, most);
}

/** Earlier kinds with which this one shares one of its rarest words. */
function beside(kind: Kind, seen: ReadonlyMap<string, Kind[]>): Set<Kind> {
  const near = new Set<Kind>();
  for (const word of kind.rarest) {
    for (const other of seen.get(`${kind.column} ${word}`) ?? []) {
      if (near.size === besideMost) return near;
      near.add(other);
    }
  }
  return near;
}

/** Cards of one column with the same core; two kinds that are alike have one of their rarest words in common. */
type Kind = {
  readonly column: string;
  readonly words: ReadonlySet<string>;
  readonly rarest: readonly string[];
  readonly first: Card;
  readonly equal: readonly Double[];
};

function kindsOf(cards: readonly Card[]): Kind[] {
  const heaps = new Map<string, { column: string; words: Set<string>; cards: Card[] }>();
  for (const card of [...cards].sort((x, y) => (x.id < y.id ? -1 : 1))) {
    const words = core(card.words);
    if (words.size === 0) continue;
    const column = card.field.split('.')[1] ?? '';
    const name = `${column} ${[...words].sort().join(' ')}`;
    const heap = heaps.get(name) ?? { column, words, cards: [] };
    heap.cards.push(card);
    heaps.set(name, heap);
  }
  const uses = new Map<string, number>();
  for (const { words } of heaps.values()) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const rareFirst = (x: string, y: string) => (uses.get(x) ?? 0) - (uses.get(y) ?? 0) || (x < y ? -1 : 1);

  return [...heaps.values()].flatMap(({ column, words, cards: [first, ...others] }) => {
    if (!first) return [];
    const rarest = [...words].sort(rareFirst).slice(0, words.size - Math.ceil(likelyFrom * words.size) + 1);
    const equal = others.map((b, index) => ({ a: others[index - 1] ?? first, b, likeness: 1 }));
    return [{ column, words, rarest, first, equal }];
  });
}
