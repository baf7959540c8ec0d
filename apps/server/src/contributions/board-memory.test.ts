import { expect, it } from 'vitest';
import { BoardMemory } from './board-memory.ts';
import type { CardRecord } from './card-record.ts';
import type { Edit } from './edit.ts';

const card = (id: string, over: Partial<CardRecord> = {}): CardRecord => ({
  id,
  seat: 'ann',
  ref: id,
  field: 'team.helps',
  words: `woorden van ${id}`,
  name: null,
  again: null,
  state: 'shown',
  shownWords: null,
  hidden: false,
  stored: true,
  ...over,
});

const everything = (memory: BoardMemory) => ({
  cards: memory.cards(),
  counts: memory.counts(),
  taps: ['ann', 'bo'].map((seat) => memory.tapsOf(seat)),
});

it('takes any edit back exactly', () => {
  const memory = new BoardMemory({
    put: [card('a'), card('b')],
    tap: [{ target: 'a', seat: 'ann', stored: true }],
  });
  const before = everything(memory);
  const edits: Edit[] = [
    { put: [card('c'), card('a', { words: 'anders' })] },
    { gone: [card('a')], untap: [{ target: 'a', seat: 'ann', stored: true }] },
    { tap: [{ target: 'b', seat: 'bo', stored: false }], put: [card('b', { hidden: true })] },
    { gone: [card('nobody')], untap: [{ target: 'b', seat: 'bo', stored: true }] },
  ];
  const inverses = edits.map((edit) => memory.apply(edit));
  expect(everything(memory)).not.toEqual(before);
  for (const inverse of inverses.toReversed()) memory.apply(inverse);
  expect(everything(memory)).toEqual(before);
});

it('P5 shows cards in order of id, without who, when, or in which order', () => {
  const memory = new BoardMemory({ put: [card('b'), card('c', { seat: 'bo' }), card('a')] });
  expect(memory.visible(true)).toEqual(
    ['a', 'b', 'c'].map((id) => ({
      id,
      field: 'team.helps',
      words: `woorden van ${id}`,
      name: null,
      again: null,
    })),
  );
});

it('shows only what was revealed, is not hidden and was not left out, in the words that were chosen', () => {
  const memory = new BoardMemory({
    put: [
      card('a', { hidden: true }),
      card('b', { state: 'late' }),
      card('c', { state: 'waiting' }),
      card('d', { state: 'left-out' }),
      card('e', { state: 'reworded', shownWords: 'milder' }),
    ],
  });
  expect(memory.visible(true).map(({ words }) => words)).toEqual(['milder']);
  expect(memory.visible(false)).toEqual([]);
});

it('P6 forgets everything when it is disposed', () => {
  const memory = new BoardMemory({ put: [card('a', { stored: false })] });
  memory[Symbol.dispose]();
  expect(memory.cards()).toEqual([]);
});
