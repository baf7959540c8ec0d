import type { Give } from '@raakvlak/protocol/up';
import { expect, it } from 'vitest';
import { ownCards, type Slip, type StoredCard } from './own-cards.ts';

const board = 'board';
const stored: StoredCard = {
  ref: 'r1',
  card: 'c1',
  field: 'a.b',
  words: 'Oud',
  state: 'sent',
  stored: true,
  again: null,
};
const nothing = { board, stored: [], waiting: [], slips: [], connected: true, visible: new Map() };
const write: Give = {
  kind: 'write',
  id: 'r2',
  board,
  step: 's',
  card: { field: 'a.b', words: 'Nieuw', name: null, again: null },
};
const slip: Slip = { ref: 'r3', board, field: 'a.b', words: 'Voor mezelf', name: null, because: 'mine' };

it('says of a card what the server says of it', () => {
  expect(ownCards({ ...nothing, stored: [stored] })).toMatchObject([
    { ref: 'r1', where: 'sent', stored: true },
  ]);
});

it('a card that everyone sees now is on the screen, also before the server told its writer', () => {
  const [card] = ownCards({ ...nothing, stored: [stored], visible: new Map([['c1', true]]) });
  expect(card?.where).toBe('shown');
});

it('never calls a card saved that waits for its answer', () => {
  expect(ownCards({ ...nothing, waiting: [write] })).toMatchObject([
    { ref: 'r2', where: 'sending', stored: undefined },
  ]);
  expect(ownCards({ ...nothing, waiting: [write], connected: false })).toMatchObject([
    { where: 'on-phone', stored: undefined },
  ]);
});

it('shows new words at once, and that they are still on their way', () => {
  const reword: Give = {
    kind: 'reword',
    id: 'x',
    board,
    step: 's',
    ref: 'r1',
    words: 'Anders',
    field: 'a.c',
  };
  expect(ownCards({ ...nothing, stored: [stored], waiting: [reword] })).toMatchObject([
    { ref: 'r1', words: 'Anders', field: 'a.c', where: 'sending', stored: undefined },
  ]);
});

it('a card that is taken back is gone at once', () => {
  const withdraw: Give = { kind: 'withdraw', id: 'x', board, step: 's', ref: 'r1' };
  expect(ownCards({ ...nothing, stored: [stored], waiting: [withdraw] })).toEqual([]);
});

it('keeps apart what one keeps for oneself and what came back, with its reason', () => {
  const back: Slip = { ...slip, ref: 'r4', because: 'not-now' };
  expect(ownCards({ ...nothing, slips: [slip, back] })).toMatchObject([
    { ref: 'r3', where: 'with-me', because: undefined },
    { ref: 'r4', where: 'sent-back', because: 'not-now' },
  ]);
});

it('leaves out what belongs to another board', () => {
  expect(ownCards({ ...nothing, board: 'other', waiting: [write], slips: [slip] })).toEqual([]);
});
