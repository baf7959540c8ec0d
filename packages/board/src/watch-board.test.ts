import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Arrangement } from '@raakvlak/domain/cards';
import { applyIntent } from './apply-intent.ts';
import { chanceFrom } from './testing/chance.ts';
import { watchBoard } from './watch-board.ts';

const { id } = chanceFrom(21);
const never = (error: unknown) => {
  throw error;
};

it('BOARD-2 a watcher hears once of every transaction that touches the board, near or far', () => {
  const doc = new Y.Doc();
  const heard: Arrangement[] = [];
  watchBoard(doc, (board) => heard.push(board), never);
  const theme = id();
  applyIntent(
    doc,
    { kind: 'makeTheme', id: theme, field: 'a.b', cards: [id(), id()], title: 'Rust' },
    { cards: [] },
  );
  applyIntent(doc, { kind: 'title', theme, base: 'Rust', mine: 'Meer rust' }, { cards: [] });
  expect(heard.map(({ themes }) => themes[0]?.title)).toEqual(['Rust', 'Meer rust']);
  doc.getMap('something else').set('a', 1);
  expect(heard).toHaveLength(2);

  const far = new Y.Doc();
  const afar: Arrangement[] = [];
  watchBoard(far, (board) => afar.push(board), never);
  Y.applyUpdate(far, Y.encodeStateAsUpdate(doc));
  expect(afar).toEqual([heard[1]]);
});

it('BOARD-2 a watcher that stopped hears nothing more', () => {
  const doc = new Y.Doc();
  let heard = 0;
  const stop = watchBoard(doc, () => (heard += 1), never);
  stop();
  applyIntent(doc, { kind: 'place', card: id(), to: { field: 'a.b' } }, { cards: [] });
  expect(heard).toBe(0);
});

it('BOARD-2 a watcher that throws is told of it and does not silence the document', () => {
  const doc = new Y.Doc();
  const errors: unknown[] = [];
  let updates = 0;
  doc.on('update', () => (updates += 1));
  watchBoard(
    doc,
    () => {
      throw new Error('cannot draw this');
    },
    (error) => errors.push(error),
  );
  for (let count = 0; count < 3; count++)
    applyIntent(doc, { kind: 'place', card: id(), to: { field: 'a.b' } }, { cards: [] });
  expect(errors).toHaveLength(3);
  expect(updates).toBe(3);
});
