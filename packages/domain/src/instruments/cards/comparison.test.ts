import { expect, it } from 'vitest';
import { card, id, inTheme, places, sheet, theme } from '../../testing/sample-cards.ts';
import { emptyArrangement } from './arrangement.ts';
import { compare } from './comparison.ts';
import type { BoardResult } from './result.ts';
import { wallOf } from './wall.ts';

const before = (name: string, title: string): BoardResult['themes'][number] => ({
  id: id(name),
  title,
  field: 'self.helps',
  count: { of: 'people', n: 5 },
  was: null,
});
const then: BoardResult = {
  themes: [before('t', 'Rust'), before('u', 'Tijd'), before('v', '')],
  seats: 8,
  cards: 12,
};

const now = wallOf(
  sheet,
  [card('a'), card('b'), card('c', { again: id('t') }), card('d')],
  {
    ...emptyArrangement,
    themes: [
      theme('t', { title: 'Rust', was: id('t') }),
      theme('u', { title: 'Tijd', was: id('u') }),
      theme('w', { title: 'Nieuwe rust', was: id('t') }),
      theme('x', { title: 'Tijd' }),
      theme('y', { title: 'Van een kaart', was: id('v') }),
    ],
    places: places({ a: inTheme('w'), b: inTheme('x'), d: inTheme('y') }),
  },
  undefined,
);

it('what stayed is what people linked, never what has equal words; one theme of then may live on in several', () => {
  const { stayed } = compare(then, now);
  expect(stayed.map((pair) => [pair.then.title, pair.now.id])).toEqual([
    ['Rust', id('t')],
    ['Rust', id('w')],
  ]);
  expect(stayed[0]).toMatchObject({ then: { count: { n: 5 } }, now: { count: { n: 1 } } });
});

it('what nobody gave a card again is gone, and what has no link to a titled theme of then is new', () => {
  const { gone, fresh } = compare(then, now);
  expect(gone.map(({ title }) => title)).toEqual(['Tijd']);
  expect(fresh.map((stone) => stone.id)).toEqual([id('x'), id('y')]);
});

it('a first moment has only new stones', () => {
  const { stayed, fresh, gone } = compare({ themes: [], seats: 0, cards: 0 }, now);
  expect([stayed.length, fresh.length, gone.length]).toEqual([0, 4, 0]);
});
