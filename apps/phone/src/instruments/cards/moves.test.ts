import type { Card, Stone } from '@raakvlak/domain/cards';
import { expect, it } from 'vitest';
import { intentOf, layTogether, meaningOf, pickCard, type Picked } from './moves.ts';

const card = (id: string): Card => ({ id, field: 'a.b', words: id, name: null, again: null });
const stone = (change: Partial<Stone>): Stone => ({
  id: 'stone',
  kind: 'card',
  field: 'a.b',
  label: '',
  titled: false,
  cards: [],
  count: { of: 'cards', n: 1 },
  was: null,
  ...change,
});
const loose = stone({ id: 'loose', cards: [card('loose')] });
const other = stone({ id: 'other', cards: [card('other')] });
const theme = stone({ id: 'theme', kind: 'theme', cards: [card('inside')] });
const elsewhere = stone({ id: 'elsewhere', kind: 'theme', field: 'a.c' });
const newId = (): string => 'fresh';

const picked = (id: string): Picked & { is: 'card' } => {
  const found = pickCard([loose, other, theme], id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};
const pickedTheme: Picked = { is: 'theme', stone: theme };

it('a card on a loose card makes a theme of the two, where the second lies', () => {
  expect(intentOf(picked('loose'), { stone: other }, newId)).toEqual({
    kind: 'makeTheme',
    id: 'fresh',
    field: 'a.b',
    cards: ['other', 'loose'],
    title: '',
  });
});

it('a card on a theme goes into it, and a theme on a loose card takes it in', () => {
  expect(intentOf(picked('loose'), { stone: theme }, newId)).toEqual({
    kind: 'place',
    card: 'loose',
    to: { theme: 'theme' },
  });
  expect(intentOf(pickedTheme, { stone: other }, newId)).toEqual({
    kind: 'place',
    card: 'other',
    to: { theme: 'theme' },
  });
});

it('a theme on a theme merges them, and on another field it moves', () => {
  expect(intentOf(pickedTheme, { stone: elsewhere }, newId)).toEqual({
    kind: 'mergeThemes',
    theme: 'theme',
    into: 'elsewhere',
  });
  expect(intentOf(pickedTheme, { field: 'a.c' }, newId)).toEqual({
    kind: 'moveTheme',
    theme: 'theme',
    field: 'a.c',
  });
});

it('a card in a theme can be laid loose in its own field', () => {
  expect(intentOf(picked('inside'), { field: 'a.b' }, newId)).toEqual({
    kind: 'place',
    card: 'inside',
    to: { field: 'a.b' },
  });
});

it('where something lies already is no place to put it', () => {
  expect(meaningOf(picked('loose'), { field: 'a.b' })).toBeUndefined();
  expect(meaningOf(picked('loose'), { stone: loose })).toBeUndefined();
  expect(meaningOf(picked('inside'), { stone: theme })).toBeUndefined();
  expect(meaningOf(pickedTheme, { stone: theme })).toBeUndefined();
  expect(intentOf(pickedTheme, { field: 'a.b' }, newId)).toBeUndefined();
});

it('two likely doubles end in the theme that one of them is in already', () => {
  expect(layTogether(picked('inside'), picked('loose'), newId)).toMatchObject({
    kind: 'place',
    card: 'loose',
    to: { theme: 'theme' },
  });
  expect(layTogether(picked('loose'), picked('inside'), newId)).toMatchObject({
    kind: 'place',
    card: 'loose',
  });
  expect(layTogether(picked('loose'), picked('other'), newId)).toMatchObject({
    kind: 'makeTheme',
    cards: ['loose', 'other'],
  });
});

it('a card that somebody took away meanwhile cannot be picked up', () => {
  expect(pickCard([loose], 'gone')).toBeUndefined();
});
