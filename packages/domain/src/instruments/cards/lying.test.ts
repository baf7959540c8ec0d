import { expect, it } from 'vitest';
import { card, id, inTheme, places, theme } from '../../testing/sample-cards.ts';
import { isEmptyTheme, placeOf } from './lying.ts';

it('a card lies where it was laid, else in the theme it says again, else in its own field', () => {
  const again = card('a', { again: id('t') });
  expect(placeOf(again, places({ a: { field: 'team.helps' } }))).toEqual({ field: 'team.helps' });
  expect(placeOf(again, places({}))).toEqual({ theme: id('t') });
  expect(placeOf(card('a'), places({}))).toEqual({ field: 'self.helps' });
});

it('a theme is empty when no known card lies in it or in one that is one with it', () => {
  const arrangement = {
    themes: [theme('t'), theme('u', { into: id('t') }), theme('v')],
    places: places({ a: inTheme('u'), unknown: inTheme('v') }),
    agreements: [],
  };
  const empty = (name: string, cards = [card('a')]) => isEmptyTheme(id(name), cards, arrangement);
  expect([empty('t'), empty('u'), empty('v'), empty('nowhere')]).toEqual([false, false, true, true]);
  expect(empty('t', [])).toBe(true);
  expect(empty('v', [card('b', { again: id('v') })])).toBe(false);
});
