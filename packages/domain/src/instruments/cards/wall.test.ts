import fc from 'fast-check';
import { expect, it } from 'vitest';
import { card, id, inTheme, places, sheet, theme } from '../../testing/sample-cards.ts';
import { emptyArrangement, type Arrangement, type Place } from './arrangement.ts';
import type { Card } from './card.ts';
import { stonesOf, wallOf, type Recognised } from './wall.ts';

const stones = (cards: Card[], changed: Partial<Arrangement>, recognised?: Recognised) =>
  stonesOf(wallOf(sheet, cards, { ...emptyArrangement, ...changed }, recognised));

it('a wall has every field of its sheet, row by row, with its stones in order of id', () => {
  const wall = wallOf(
    sheet,
    [card('b'), card('a'), card('c', { field: 'team.hinders' })],
    emptyArrangement,
    undefined,
  );
  expect(wall.fields.map(({ field, stones: inField }) => [field, inField.map((stone) => stone.id)])).toEqual([
    ['self.hinders', []],
    ['self.helps', [id('a'), id('b')]],
    ['team.hinders', [id('c')]],
    ['team.helps', []],
  ]);
});

it('a card lies where the group laid it, else where its writer put it', () => {
  const all = stones([card('a'), card('b'), card('c')], {
    places: places({ a: { field: 'team.hinders' }, b: inTheme('t') }),
    themes: [theme('t', { field: 'team.helps', title: 'Rust' })],
  });
  expect(all.map((stone) => [stone.field, stone.label, stone.kind])).toEqual([
    ['self.helps', 'woorden van c', 'card'],
    ['team.hinders', 'woorden van a', 'card'],
    ['team.helps', 'Rust', 'theme'],
  ]);
});

it('a card that "speelt nog" lies in that theme of last time until somebody moves it', () => {
  const themes = [theme('t', { title: 'Rust', was: id('t') })];
  const again = card('a', { again: id('t') });
  expect(stones([again], { themes })).toMatchObject([{ kind: 'theme', cards: [again] }]);
  expect(stones([again], { themes, places: places({ a: { field: 'team.helps' } }) })).toMatchObject([
    { kind: 'card', field: 'team.helps' },
  ]);
  expect(stones([again], {})).toMatchObject([{ kind: 'card', field: 'self.helps' }]);
});

it('places of unknown cards, in unknown themes and unknown fields do not count', () => {
  const all = stones([card('a'), card('b')], {
    places: places({ a: inTheme('gone'), b: { field: 'nergens.x' }, unknown: inTheme('t') }),
    themes: [theme('t')],
  });
  expect(all.map((stone) => [stone.id, stone.field])).toEqual([
    [id('a'), 'self.helps'],
    [id('b'), 'self.helps'],
  ]);
});

it('a theme in a field that the sheet does not have is shown where its cards are, else in the first field', () => {
  const lost = theme('t', { field: '0.0', title: 'Rust' });
  const cards = [card('a', { field: 'team.helps' })];
  expect(stones(cards, { themes: [lost], places: places({ a: inTheme('t') }) })).toMatchObject([
    { field: 'team.helps' },
  ]);
  expect(stones([], { themes: [lost] })).toMatchObject([{ field: 'self.hinders' }]);
});

it('an empty theme without a title is not there, one with a title stays, one that waits for "speelt nog" does not', () => {
  const titled = theme('a', { title: 'Rust' });
  expect(
    stones([], { themes: [titled, theme('b'), theme('c', { title: ' \u200B ' })] }).map((stone) => stone.id),
  ).toEqual([id('a')]);
  expect(stones([], { themes: [{ ...titled, was: id('a') }] })).toEqual([]);
  // Made today and linked to last time: that one does not wait.
  expect(stones([], { themes: [{ ...titled, was: id('z') }] })).toHaveLength(1);
});

it('a theme without a title shows the words of its shortest card', () => {
  const cards = [
    card('a', { words: 'veel te lange woorden' }),
    card('b', { words: 'kort' }),
    card('c', { words: 'even' }),
  ];
  const [stone] = stones(cards, {
    themes: [theme('t')],
    places: places({ a: inTheme('t'), b: inTheme('t'), c: inTheme('t') }),
  });
  expect(stone).toMatchObject({ label: 'kort', titled: false, count: { of: 'cards', n: 3 } });
});

it('merging loses nothing: cards, title and link come along', () => {
  const all = stones([card('a'), card('b')], {
    themes: [
      theme('t'),
      theme('u', { title: ' Rust ', was: id('z'), into: id('t') }),
      theme('v', { title: 'Tijd', into: id('u') }),
    ],
    places: places({ a: inTheme('u'), b: inTheme('v') }),
  });
  expect(all).toMatchObject([{ id: id('t'), label: 'Rust', titled: true, was: id('z') }]);
  expect(all[0]?.cards.map((one) => one.id)).toEqual([id('a'), id('b')]);
});

it("a theme's own title and link go before those of what was merged into it", () => {
  const [stone] = stones([], {
    themes: [
      theme('t', { title: 'Tijd', was: id('y') }),
      theme('u', { title: 'Rust', was: id('z'), into: id('t') }),
    ],
  });
  expect(stone).toMatchObject({ label: 'Tijd', was: id('y') });
});

it('a theme that borrowed the name of a card is not there, so that no two stones have one name', () => {
  const all = stones([card('a'), card('b')], {
    themes: [theme('a', { title: 'Rust' })],
    places: places({ b: inTheme('a') }),
  });
  expect(all.map((stone) => [stone.id, stone.kind])).toEqual([
    [id('a'), 'card'],
    [id('b'), 'card'],
  ]);
});

it('until people recognise a stone counts cards; from then on it counts people', () => {
  const cards = [card('a'), card('b'), card('c')];
  const arrangement = { themes: [theme('t')], places: places({ a: inTheme('t'), b: inTheme('t') }) };
  const counts = (recognised?: Recognised) =>
    stones(cards, arrangement, recognised).map((stone) => stone.count);
  expect(counts()).toEqual([
    { of: 'cards', n: 1 },
    { of: 'cards', n: 2 },
  ]);
  expect(counts(new Map())).toEqual([
    { of: 'people', n: 0 },
    { of: 'people', n: 0 },
  ]);
  expect(
    counts(
      new Map([
        [id('t'), 7],
        [id('c'), 2],
      ]),
    ),
  ).toEqual([
    { of: 'people', n: 2 },
    { of: 'people', n: 7 },
  ]);
});

it('where recognised stones became one, it is at least the largest', () => {
  const arrangement = {
    themes: [theme('t'), theme('u', { into: id('t') })],
    places: places({ a: inTheme('t'), b: inTheme('u') }),
  };
  const count = (recognised: Recognised) => stones([card('a'), card('b')], arrangement, recognised)[0]?.count;
  expect(
    count(
      new Map([
        [id('t'), 4],
        [id('u'), 6],
      ]),
    ),
  ).toEqual({ of: 'atLeast', n: 6 });
  expect(
    count(
      new Map([
        [id('t'), 4],
        [id('a'), 3],
      ]),
    ),
  ).toEqual({ of: 'atLeast', n: 4 });
  expect(count(new Map([[id('t'), 4]]))).toEqual({ of: 'people', n: 4 });
});

it('a recognised card that is alone in a theme is recognised by as many people, no fewer and no "at least"', () => {
  const recognised = new Map([[id('a'), 3]]);
  const [loose] = stones([card('a')], {}, recognised);
  const [chosen] = stones(
    [card('a')],
    { themes: [theme('t')], places: places({ a: inTheme('t') }) },
    recognised,
  );
  expect(chosen).toMatchObject({ kind: 'theme', label: loose?.label, count: { of: 'people', n: 3 } });
  expect(loose?.count).toEqual(chosen?.count);
});

it('whatever the arrangement, every card lies on the wall once, under one name each, the same for every reader', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const somePlace = fc.oneof(
    names.map(inTheme),
    fc.constantFrom('self.helps', 'team.hinders', 'x.y').map((field) => ({ field })),
  );
  const someTheme = fc.record({
    id: names.map(id),
    title: fc.constantFrom('', 'Rust', ' '),
    field: fc.constantFrom('self.helps', '0.0'),
    into: fc.option(names.map(id)),
    was: fc.option(names.map(id)),
  });
  const someCards = fc
    .uniqueArray(fc.constantFrom('f', 'g', 'h', 'i'), { minLength: 1 })
    .map((list) => list.map((name) => card(name)));
  const some = fc.record({
    themes: fc.uniqueArray(someTheme, { selector: (one) => one.id }),
    places: fc
      .array(fc.tuple(fc.constantFrom('f', 'g', 'h', 'i').map(id), somePlace))
      .map((list) => new Map<string, Place>(list)),
  });
  fc.assert(
    fc.property(someCards, some, (cards, arrangement) => {
      const all = stones(cards, arrangement);
      const shown = all.flatMap((stone) => stone.cards.map((one) => one.id));
      expect([...shown].sort()).toEqual(cards.map((one) => one.id).sort());
      expect(new Set(all.map((stone) => stone.id)).size).toBe(all.length);
      const otherOrder = {
        places: new Map([...arrangement.places].reverse()),
        themes: [...arrangement.themes].reverse(),
      };
      expect(stones([...cards].reverse(), otherOrder)).toEqual(all);
    }),
    { numRuns: 2_000, seed: 3 },
  );
}, 60_000);
