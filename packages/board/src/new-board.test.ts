import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { stonesOf, wallOf } from '@raakvlak/domain/cards';
import { migrateBoard } from './migrate-board.ts';
import { newBoardUpdate } from './new-board.ts';
import { readBoardBytes } from './read-board.ts';
import { chanceFrom } from './testing/chance.ts';
import { sampleCards, sampleSheet } from './testing/sample-board.ts';

const chance = chanceFrom(41);

it('BOARD-16 a repeated board begins with the themes of last time, which show when a card "speelt nog"', () => {
  const themes = [
    { id: chance.id(), title: 'Rust', field: 'self.helps' },
    { id: chance.id(), title: 'Tijd', field: 'team.helps' },
  ];
  const bytes = newBoardUpdate(themes, 77);
  const board = readBoardBytes(bytes ? [bytes] : []);
  expect(board.themes).toEqual(
    themes.map((theme) => ({ ...theme, into: null, was: theme.id })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const [card] = sampleCards(chance, 1);
  const again = card ? [{ ...card, again: themes[0]?.id ?? null }] : [];
  const shown = (cards: typeof again) =>
    stonesOf(wallOf(sampleSheet, cards, board, undefined)).map(({ label }) => label);
  expect(shown([])).toEqual([]);
  expect(shown(again)).toEqual(['Rust']);
});

it('BOARD-16 it is written under the given client id only, and a board without themes needs no bytes', () => {
  const bytes = newBoardUpdate([{ id: chance.id(), title: 'Rust', field: 'self.helps' }], 77);
  const doc = new Y.Doc();
  if (bytes) Y.applyUpdate(doc, bytes);
  expect([...doc.store.clients.keys()]).toEqual([77]);
  expect(newBoardUpdate([], 77)).toBeNull();
});

it.each([
  [undefined, 'current'],
  [1, 'current'],
  [2, 'newer'],
  ['2', 'current'],
  [NaN, 'current'],
] as const)('BOARD-13 a board that says version %s is %s', (version, is) => {
  const doc = new Y.Doc();
  if (version !== undefined) doc.getMap('meta').set('version', version);
  expect(migrateBoard(doc)).toBe(is);
});
