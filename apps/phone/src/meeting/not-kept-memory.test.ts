import type { Mine } from '@raakvlak/protocol/down';
import type { Give } from '@raakvlak/protocol/up';
import { expect, it } from 'vitest';
import { NotKeptMemory } from './not-kept-memory.ts';

const board = 'b';
const write: Give = {
  kind: 'write',
  id: 'r',
  board,
  step: 's',
  card: { field: 'a.b', words: 'Van mij', name: 'Noor', again: null },
};
const tap = (on: boolean): Give => ({
  kind: 'recognise',
  id: `t${on}`,
  board,
  step: 's',
  target: 'stone',
  on,
});
const empty: Mine = { board, cards: [], recognised: [] };
const known: Mine = {
  board,
  cards: [
    { ref: 'r', card: 'c', field: 'a.b', words: 'Van mij', state: 'shown', stored: false, again: null },
  ],
  recognised: ['stone'],
};

function remembering(...gives: Give[]): NotKeptMemory {
  const memory = new NotKeptMemory();
  for (const give of gives) memory.took(give);
  return memory;
}

it('gives again, under the same ids, what a restarted server lacks', () => {
  expect(remembering(write, tap(true)).missing(empty)).toEqual([write, tap(true)]);
});

it('gives nothing again that the server still has', () => {
  expect(remembering(write, tap(true)).missing(known)).toEqual([]);
});

it('remembers the last words, and neither what was taken back nor a tap that was undone', () => {
  const reword: Give = { kind: 'reword', id: 'x', board, step: 's', ref: 'r', words: 'Anders', field: 'a.c' };
  expect(remembering(write, reword).missing(empty)).toMatchObject([
    { id: 'r', card: { words: 'Anders', field: 'a.c' } },
  ]);
  expect(
    remembering(write, { kind: 'withdraw', id: 'x', board, step: 's', ref: 'r' }).missing(empty),
  ).toEqual([]);
  expect(remembering(tap(true), tap(false)).missing(empty)).toEqual([]);
});

it('gives nothing again that is on its way, or that was taken back and the server has not heard of yet', () => {
  const memory = remembering(write, tap(true));
  const withdraw: Give = { kind: 'withdraw', id: 'x', board, step: 's', ref: 'r' };
  expect(memory.missing(empty, [write, tap(true)])).toEqual([]);
  expect(memory.missing(empty, [withdraw, tap(false)])).toEqual([]);
  expect(memory.missing(empty, [{ ...withdraw, ref: 'another' }])).toEqual([write, tap(true)]);
});

it('a page that was reloaded learns from the server what its seat gave', () => {
  const memory = new NotKeptMemory();
  memory.learn(known, 's');
  expect(memory.missing(empty)).toMatchObject([
    { kind: 'write', id: 'r', step: 's', card: { words: 'Van mij' } },
  ]);
});

it('forgets when its writer wants it gone', () => {
  const memory = remembering(write, tap(true));
  memory.forget();
  expect(memory.missing(empty)).toEqual([]);
});
