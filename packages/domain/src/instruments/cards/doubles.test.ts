import fc from 'fast-check';
import { expect, it } from 'vitest';
import { card } from '../../testing/sample-cards.ts';
import { likelyDoubles, likelyFrom, likeness } from './doubles.ts';

it.each([
  ['Meer rust op de groep', 'meer RUST, op groep!', 1],
  ['Te weinig tijd', 'weinig tijd', 1],
  ['overleg per week', 'overleg per maand', 0.5],
  ['Café', 'cafe', 1],
  ['rust', 'tijd', 0],
  ['de het een', 'de het een', 0],
  ['', '', 0],
])('%j and %j are alike for %d', (a, b, alike) => {
  expect(likeness(a, b)).toBe(alike);
  expect(likeness(b, a)).toBe(alike);
});

it('hints are pairs on one side of the board, most alike first', () => {
  const found = likelyDoubles([
    card('a', { words: 'meer rust in huis' }),
    card('b', { words: 'rust in huis' }),
    card('c', { words: 'meer rust in huis', field: 'team.helps' }),
    card('d', { words: 'meer rust in huis', field: 'self.hinders' }),
    card('e', { words: 'iets heel anders' }),
  ]);
  expect(
    found.map(({ a, b, likeness: alike }) => [a.id.charAt(0), b.id.charAt(0), Math.round(alike * 100)]),
  ).toEqual([
    ['a', 'c', 100],
    ['a', 'b', 67],
  ]);
});

it('there are at most as many as was asked', () => {
  const cards = Array.from({ length: 50 }, (_, at) => card(`k${at}`, { words: 'altijd rust' }));
  expect(likelyDoubles(cards)).toHaveLength(20);
  expect(likelyDoubles(cards, 3)).toHaveLength(3);
});

const words = fc
  .array(fc.constantFrom('rust', 'tijd', 'ruimte', 'team', 'geld', 'de', 'zorg'), { maxLength: 6 })
  .map((list) => list.join(' '));

it('every pair that holding each beside each finds, is found; of equal cards only neighbours', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (list) => {
      const cards = list.map((text, at) => card(`k${String(at).padStart(2, '0')}`, { words: text }));
      const found = likelyDoubles(cards, 1_000);
      for (const pair of found) expect(pair.likeness).toBe(likeness(pair.a.words, pair.b.words));
      const kinds = new Map(
        cards.map((one) => [
          [...new Set(one.words.split(' ').filter((word) => word !== 'de'))].sort().join(' '),
          one,
        ]),
      );
      const different = [...kinds.values()].flatMap((a, at) =>
        [...kinds.values()].slice(at + 1).map((b) => likeness(a.words, b.words)),
      );
      expect(found.filter((pair) => pair.likeness < 1)).toHaveLength(
        different.filter((alike) => alike >= likelyFrom && alike < 1).length,
      );
    }),
    { numRuns: 2_000, seed: 5 },
  );
}, 60_000);

it('a full board of 5,000 cards is looked through', () => {
  const cards = Array.from({ length: 5_000 }, (_, at) =>
    card(`k${at}`, { words: `team overleg over onderwerp ${at % 2_500} en punt ${at % 2_500}` }),
  );
  expect(likelyDoubles(cards)).toHaveLength(20);
}, 60_000);
