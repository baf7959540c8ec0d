import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { stonesOf, wallOf, type Card, type Intent, type Stone } from '@raakvlak/domain/cards';
import { applyIntent } from './apply-intent.ts';
import { readBoard } from './read-board.ts';
import { anyIntent } from './testing/any-intent.ts';
import { chanceFrom, type Chance } from './testing/chance.ts';
import { sampleCards, sampleSheet } from './testing/sample-board.ts';
import { textOf } from './text-of.ts';

type Two = { readonly a: Y.Doc; readonly b: Y.Doc; readonly cards: readonly Card[] };

/** Two phones with the same board, on which the group worked for some steps. */
function two(chance: Chance, steps: number): Two {
  const cards = sampleCards(chance, 6);
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  for (let step = 0; step < steps; step++) {
    const doc = chance.often(0.5) ? a : b;
    const intent = anyIntent(chance, doc, cards, `eerder${step}`);
    if (intent) applyIntent(doc, intent, { cards });
    meet(a, b);
  }
  return { a, b, cards };
}

/** Each takes over what the other has, in either order. */
function meet(...docs: Y.Doc[]): void {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update);
}

function does(doc: Y.Doc, intent: Intent, cards: readonly Card[]): void {
  expect(applyIntent(doc, intent, { cards })).toMatchObject({ ok: true });
}

const stones = (doc: Y.Doc, cards: readonly Card[]): Stone[] =>
  stonesOf(wallOf(sampleSheet, cards, readBoard(doc), undefined));

const cardIds = (list: readonly { readonly cards: readonly Card[] }[]): string[] =>
  list.flatMap((stone) => stone.cards.map(({ id }) => id)).sort();

/** What both phones see, equal, with every card exactly once. */
function whole({ a, b, cards }: Two, seed: number): Stone[] {
  meet(a, b);
  const seen = stones(a, cards);
  expect(stones(b, cards), `seed ${seed}`).toEqual(seen);
  expect(cardIds(seen), `seed ${seed}`).toEqual(cards.map(({ id }) => id).sort());
  return seen;
}

it('BOARD-6 two people who put the same cards together at once end with one theme, 500 times', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const chance = chanceFrom(seed);
    const pair = two(chance, chance.below(12));
    const together = pair.cards.slice(0, 2 + chance.below(3)).map(({ id }) => id);
    const make = (): Intent => ({
      kind: 'makeTheme',
      id: chance.id(),
      field: 'self.helps',
      cards: together,
      title: '',
    });
    // Either may have moved these cards a few times just before, without the other having seen it.
    for (const doc of [pair.a, pair.b]) {
      for (let move = chance.below(3); move > 0; move--)
        does(doc, { kind: 'place', card: together[0] ?? '', to: { field: 'team.helps' } }, pair.cards);
    }
    does(pair.a, make(), pair.cards);
    does(pair.b, make(), pair.cards);
    const holding = whole(pair, seed).filter((stone) => stone.cards.some(({ id }) => together.includes(id)));
    expect(holding, `seed ${seed}`).toHaveLength(1);
    expect(cardIds(holding), `seed ${seed}`).toEqual(expect.arrayContaining(together));
  }
}, 60_000);

it('BOARD-6 two people who merge the same themes at once, in whatever direction, end with one theme, 500 times', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const chance = chanceFrom(seed);
    const pair = two(chance, 4 + chance.below(10));
    const [left, right] = [chance.id(), chance.id()];
    const inLeft = pair.cards.slice(0, 2).map(({ id }) => id);
    const inRight = pair.cards.slice(2, 4).map(({ id }) => id);
    does(
      pair.a,
      {
        kind: 'makeTheme',
        id: left,
        field: 'self.helps',
        cards: inLeft,
        title: chance.often(0.5) ? 'Rust' : '',
      },
      pair.cards,
    );
    does(
      pair.a,
      {
        kind: 'makeTheme',
        id: right,
        field: 'team.helps',
        cards: inRight,
        title: chance.often(0.5) ? 'Tijd' : '',
      },
      pair.cards,
    );
    meet(pair.a, pair.b);
    const titled = new Set(
      stones(pair.a, pair.cards)
        .filter((stone) => stone.titled)
        .map((stone) => stone.label),
    );
    const merge = (): Intent =>
      chance.often(0.5)
        ? { kind: 'mergeThemes', theme: left, into: right }
        : { kind: 'mergeThemes', theme: right, into: left };
    does(pair.a, merge(), pair.cards);
    does(pair.b, merge(), pair.cards);
    const holding = whole(pair, seed).filter((stone) =>
      stone.cards.some(({ id }) => [...inLeft, ...inRight].includes(id)),
    );
    expect(holding, `seed ${seed}`).toHaveLength(1);
    expect(cardIds(holding)).toEqual(expect.arrayContaining([...inLeft, ...inRight]));
    // A title is never lost by merging into a theme that has none.
    if (titled.has('Rust') || titled.has('Tijd')) expect(holding[0]?.titled, `seed ${seed}`).toBe(true);
  }
}, 60_000);

it('BOARD-7 a ring of merges, of any length, is one theme under its smallest id', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const chance = chanceFrom(seed);
    const length = 2 + chance.below(4);
    const cards = sampleCards(chance, length + 1);
    const docs = Array.from({ length }, () => new Y.Doc());
    const ring = cards.slice(0, length).map((card) => ({ theme: chance.id(), card: card.id }));
    const [first, ...others] = docs;
    if (!first) throw new Error('nobody is there');
    for (const { theme, card } of ring)
      does(first, { kind: 'makeTheme', id: theme, field: 'self.helps', cards: [card], title: '' }, cards);
    meet(first, ...others);
    for (const [index, doc] of docs.entries()) {
      does(
        doc,
        {
          kind: 'mergeThemes',
          theme: ring[index]?.theme ?? '',
          into: ring[(index + 1) % length]?.theme ?? '',
        },
        cards,
      );
    }
    meet(...docs);
    const smallest = ring.map(({ theme }) => theme).sort()[0];
    for (const doc of docs) {
      const themes = stones(doc, cards).filter(({ kind }) => kind === 'theme');
      expect(themes.map(({ id }) => id)).toEqual([smallest]);
      expect(themes[0]?.cards).toHaveLength(length);
    }
    // Out of the ring again: the one who takes back a merge breaks it, and still no card is lost.
    does(first, { kind: 'splitTheme', theme: ring[0]?.theme ?? '', from: ring[1]?.theme ?? '' }, cards);
    expect(cardIds(stones(first, cards))).toEqual(cards.map(({ id }) => id).sort());
  }
});

it('BOARD-8 an empty theme without a title is not shown, one with a title stays, and cards placed in it at once come back with it', () => {
  const chance = chanceFrom(3);
  const cards = sampleCards(chance, 2);
  const [bare, titled] = [chance.id(), chance.id()];
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  const first = cards[0]?.id ?? '';
  does(a, { kind: 'makeTheme', id: bare, field: 'self.helps', cards: [first], title: '' }, cards);
  does(a, { kind: 'makeTheme', id: titled, field: 'self.helps', cards: [], title: 'Rust' }, cards);
  meet(a, b);
  const shown = (doc: Y.Doc) =>
    stones(doc, cards)
      .filter(({ kind }) => kind === 'theme')
      .map(({ id }) => id)
      .sort();
  expect(shown(a)).toEqual([bare, titled].sort());
  does(a, { kind: 'place', card: first, to: { field: 'self.helps' } }, cards);
  does(b, { kind: 'place', card: cards[1]?.id ?? '', to: { theme: bare } }, cards);
  expect(shown(a)).toEqual([titled]);
  meet(a, b);
  expect(shown(a)).toEqual([bare, titled].sort());
});

it('BOARD-6 a card laid in a theme that somebody removes at that moment lies where its writer put it', () => {
  const chance = chanceFrom(4);
  const cards = sampleCards(chance, 1);
  const theme = chance.id();
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  does(a, { kind: 'makeTheme', id: theme, field: 'self.helps', cards: [], title: 'Rust' }, cards);
  meet(a, b);
  does(a, { kind: 'removeTheme', theme }, cards);
  does(b, { kind: 'place', card: cards[0]?.id ?? '', to: { theme } }, cards);
  meet(a, b);
  for (const doc of [a, b])
    expect(stones(doc, cards)).toMatchObject([{ kind: 'card', field: cards[0]?.field }]);
});

it('BOARD-9 two people who type in one title at once keep both their words, 500 times', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const chance = chanceFrom(seed);
    const theme = chance.id();
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    does(a, { kind: 'makeTheme', id: theme, field: 'self.helps', cards: [], title: 'samen rust zoeken' }, []);
    meet(a, b);
    const type = (doc: Y.Doc, word: string): void => {
      const spot = chance.below(4);
      for (let sign = 1; sign <= word.length; sign++) {
        const base = textOf(doc, { theme });
        const words = base.split(' ').filter((one) => !word.startsWith(one) || one === '');
        words.splice(spot, 0, word.slice(0, sign));
        does(doc, { kind: 'title', theme, base, mine: words.join(' ') }, []);
      }
    };
    type(a, 'QWERT');
    type(b, 'ASDFG');
    meet(a, b);
    const title = textOf(a, { theme });
    expect(textOf(b, { theme })).toBe(title);
    for (const word of ['QWERT', 'ASDFG', 'samen', 'rust', 'zoeken'])
      expect(title, `seed ${seed}`).toContain(word);
  }
}, 60_000);
