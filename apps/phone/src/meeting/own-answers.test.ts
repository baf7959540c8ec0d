import type { OwnAnswers } from '@raakvlak/protocol/down';
import type { Give } from '@raakvlak/protocol/up';
import { expect, it } from 'vitest';
import { lostAnswers, withGiven } from './own-answers.ts';

const told: OwnAnswers = {
  board: 'b',
  standing: 'asked',
  perspective: null,
  group: null,
  answers: { one: { kind: 'steps', at: 0 } },
};
const answer = (question: string, at: number, board = 'b'): Give => ({
  kind: 'answer',
  id: `${question}${at}`,
  board,
  step: 's',
  question,
  answer: { kind: 'steps', at },
});
const group: Give = { kind: 'group', id: 'g', board: 'b', step: 's', group: 'parent' };
const perspective: Give = { kind: 'perspective', id: 'p', perspective: 'youth' };

let made = 0;
const ports = { step: 's', newId: () => `id${(made += 1)}` };

it('what is on its way lies over what the server has, the last one on top', () => {
  const own = withGiven(told, [answer('one', 1), answer('two', 2), answer('one', 2), group, perspective]);
  expect(own.answers).toEqual({ one: { kind: 'steps', at: 2 }, two: { kind: 'steps', at: 2 } });
  expect([own.group, own.perspective]).toEqual(['parent', 'youth']);
});

it('what is given on another board, and cards, change nothing here', () => {
  const card: Give = { kind: 'withdraw', id: 'w', board: 'b', step: 's', ref: 'r' };
  expect(withGiven(told, [answer('one', 2, 'other'), card])).toEqual(told);
});

it('a skip is an answer that lies over the one before', () => {
  const skip: Give = {
    kind: 'answer',
    id: 'k',
    board: 'b',
    step: 's',
    question: 'one',
    answer: { kind: 'skip' },
  };
  expect(withGiven(told, [skip]).answers['one']).toEqual({ kind: 'skip' });
});

it('after a restart the page gives again what the server lost, and nothing that it still has', () => {
  const before = withGiven(told, [answer('two', 2), group, perspective]);
  const empty = { ...told, answers: {} };
  expect(lostAnswers(before, empty, ports)).toMatchObject([
    { kind: 'perspective', perspective: 'youth' },
    { kind: 'group', group: 'parent', step: 's' },
    { kind: 'answer', question: 'one', answer: { kind: 'steps', at: 0 } },
    { kind: 'answer', question: 'two', answer: { kind: 'steps', at: 2 } },
  ]);
  expect(lostAnswers(before, before, ports)).toEqual([]);
  expect(lostAnswers(before, { ...before, answers: told.answers }, ports)).toMatchObject([
    { question: 'two' },
  ]);
});

it.each(['counted', 'not-asked', 'before'] as const)('gives nothing again when it is %s', (standing) => {
  expect(lostAnswers(told, { ...told, answers: {}, standing }, ports)).toEqual([]);
});
