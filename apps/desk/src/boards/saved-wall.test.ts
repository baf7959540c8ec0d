import { sheetIn, stonesOf } from '@raakvlak/domain/cards';
import { checkIn } from '@raakvlak/domain/check';
import type { SavedBoard } from '@raakvlak/protocol/http';
import { templateById } from '@raakvlak/words/templates';
import { describe, expect, it } from 'vitest';
import { notKept, savedWall, wallSays } from './saved-wall.ts';

const template = templateById('hinders-helps');
if (!template) throw new Error('the template is gone');
const id = (sign: string) => sign.repeat(22);

const board: SavedBoard = {
  id: id('b'),
  title: 'Bord',
  group: { id: id('g'), name: 'Groep' },
  meeting: { id: id('m'), title: 'Bijeenkomst', heldAt: 1 },
  sheet: sheetIn('nl', template),
  cards: [{ id: id('c'), field: 'self.helps', words: 'Rust', name: null, again: null }],
  places: [[id('c'), { theme: id('T') }]],
  themes: [{ id: id('T'), title: 'Tijd nemen', field: 'self.helps', into: null, was: id('O') }],
  agreements: [],
  recognised: [[id('T'), 2]],
  result: {
    themes: [
      { id: id('T'), title: 'Tijd nemen', field: 'self.helps', count: { of: 'people', n: 5 }, was: id('O') },
    ],
    seats: 6,
    cards: 3,
  },
  earlier: {
    board: id('p'),
    heldAt: 0,
    result: {
      themes: [
        { id: id('O'), title: 'Tijd', field: 'self.helps', count: { of: 'people', n: 3 }, was: null },
        { id: id('W'), title: 'Weg', field: 'team.hinders', count: { of: 'people', n: 1 }, was: null },
      ],
      seats: 5,
      cards: 4,
    },
    cards: null,
  },
  check: null,
};

describe('a saved board', () => {
  it('shows numbers as the room saw them at the close, those who kept nothing included', () => {
    expect(stonesOf(savedWall(board).wall)[0]?.count).toEqual({ of: 'people', n: 5 });
    expect(stonesOf(savedWall({ ...board, result: null }).wall)[0]?.count).toEqual({ of: 'people', n: 2 });
  });
  it('tells how many cards were not kept', () => {
    expect(notKept(board)).toBe(2);
    expect(notKept({ ...board, result: null })).toBe(0);
  });
  it('lies beside its earlier moment', () => {
    const { comparison } = savedWall(board);
    expect(comparison?.stayed.map(({ then, now }) => [then.count.n, now.count.n])).toEqual([[3, 5]]);
    expect(comparison?.gone.map(({ title }) => title)).toEqual(['Weg']);
  });
  it('keeps the wall of a check away when only its topics lie on it', () => {
    const found = templateById('equality-pulse');
    if (!found?.check) throw new Error('the check is gone');
    const check = { asks: checkIn('nl', found.check), invited: 6, results: null };
    expect(wallSays({ ...board, check, cards: [], recognised: [[id('T'), 0]] })).toBe(false);
    expect(wallSays({ ...board, check, cards: [], recognised: [[id('T'), 3]] })).toBe(true);
    expect(wallSays({ ...board, check })).toBe(true);
    expect(wallSays({ ...board, cards: [], recognised: null })).toBe(true);
  });
});
