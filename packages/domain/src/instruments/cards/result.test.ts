import { expect, it } from 'vitest';
import { card, id, inTheme, places, sheet, theme } from '../../testing/sample-cards.ts';
import { emptyArrangement } from './arrangement.ts';
import { boardResultSchema, resultOf } from './result.ts';
import { wallOf } from './wall.ts';

const cards = [
  card('a', { words: 'geheim een' }),
  card('b', { words: 'geheim twee' }),
  card('c', { words: 'geheim drie', name: 'Nadia' }),
];
const arrangement = {
  ...emptyArrangement,
  themes: [theme('t'), theme('u', { title: 'Rust', was: id('z') })],
  places: places({ a: inTheme('t'), b: inTheme('u') }),
};
const recognised = new Map([
  [id('t'), 3],
  [id('c'), 2],
]);
const result = resultOf(wallOf(sheet, cards, arrangement, recognised), 9);

it('a result holds what the room saw as numbers, and titles that the group wrote', () => {
  expect(boardResultSchema.parse(result)).toEqual(result);
  expect(result).toEqual({
    themes: [
      { id: id('c'), title: '', field: 'self.helps', count: { of: 'people', n: 2 }, was: null },
      { id: id('t'), title: '', field: 'self.helps', count: { of: 'people', n: 3 }, was: null },
      { id: id('u'), title: 'Rust', field: 'self.helps', count: { of: 'people', n: 0 }, was: id('z') },
    ],
    seats: 9,
    cards: 3,
  });
});

it('P6 no word of a card and no name is copied into a result, also not as the label of an untitled theme', () => {
  const wall = wallOf(sheet, cards, arrangement, recognised);
  expect(JSON.stringify(wall)).toMatch(/geheim|Nadia/);
  expect(JSON.stringify(result)).not.toMatch(/geheim|Nadia/);
});
