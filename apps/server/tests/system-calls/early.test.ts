import { expect, it } from 'vitest';
import type { Call } from './calls.ts';
import { earlyIn } from './early.ts';

const stored = (text: string): Call => ({ is: 'stored', bytes: Buffer.from(text) });
const durable: Call = { is: 'durable' };
const sent = (socket: string, text: string): Call => ({ is: 'sent', socket, bytes: Buffer.from(text) });
const phone = { mark: 'mine', answer: 'ok', commands: ['one', 'two'] };

it("P1 an answer after the disk had it is in time, one before it or after somebody else's turn is early", () => {
  const good = [
    sent('5', 'mine'),
    stored('.one.'),
    durable,
    sent('5', 'ok'),
    stored('two'),
    durable,
    sent('5', 'ok'),
  ];
  expect(earlyIn(good, phone)).toEqual([]);
  const hasty = [
    sent('5', 'mine'),
    stored('one'),
    sent('5', 'ok'),
    durable,
    stored('two'),
    durable,
    sent('5', 'ok'),
  ];
  expect(earlyIn(hasty, phone)).toEqual(['one']);
  const before = [
    sent('5', 'mine'),
    durable,
    stored('one'),
    sent('5', 'ok'),
    durable,
    sent('5', 'ok'),
    stored('two'),
  ];
  expect(earlyIn(before, phone)).toEqual(['one', 'two']);
  expect(earlyIn([sent('5', 'mine'), sent('5', 'ok'), sent('5', 'ok')], phone)).toEqual(['one', 'two']);
});

it('P1 what another socket says is no answer, and a missing answer says that nothing is known', () => {
  const calls = [sent('5', 'mine'), stored('one'), sent('6', 'ok'), durable, sent('5', 'ok')];
  expect(() => earlyIn(calls, phone)).toThrow('2 commands and 1 answers');
  expect(earlyIn(calls, { ...phone, commands: ['one'] })).toEqual([]);
});
