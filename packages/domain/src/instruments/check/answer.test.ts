import { expect, it } from 'vitest';
import { everyAnswer, questions } from '../../testing/sample-checks.ts';
import { answerWordsMost, lineButtons } from './answer.ts';
import { cellCount, cellsOf, isOrdered } from './cells.ts';
import { parseAnswer } from './parse-answer.ts';
import { questionSchema, type QuestionKind } from './question.ts';

const kinds = Object.keys(questions) as QuestionKind[];

it.each(kinds)(
  'every answer to a question of the kind %s is taken, the skip too, and none of another kind',
  (kind) => {
    const question = questions[kind];
    expect(questionSchema.parse(question)).toEqual(question);
    for (const answer of everyAnswer(question))
      expect(parseAnswer(question, answer)).toEqual({ ok: true, value: answer });
    for (const other of kinds.filter((one) => one !== kind))
      expect(parseAnswer(question, everyAnswer(questions[other])[0])).toEqual({ ok: false, code: 'invalid' });
  },
);

it.each<[QuestionKind, unknown, string]>([
  ['line', { kind: 'line', at: 101 }, 'invalid'],
  ['line', { kind: 'line', at: 0.5 }, 'invalid'],
  ['steps', { kind: 'steps', at: 3 }, 'invalid'],
  ['faces', { kind: 'faces', at: 2 }, 'invalid'],
  ['one', { kind: 'one', option: 'o9' }, 'invalid'],
  ['several', { kind: 'several', options: ['o0', 'o0'] }, 'invalid'],
  ['several', { kind: 'several', options: ['o0', 'o9'] }, 'invalid'],
  ['several', { kind: 'several', options: [] }, 'empty'],
  ['text', { kind: 'text', words: ' \u200B ' }, 'empty'],
  ['text', { kind: 'text', words: 'a'.repeat(answerWordsMost + 1) }, 'too-long'],
  ['text', { kind: 'text', words: 'a'.repeat(10_000) }, 'too-long'],
  ['text', { kind: 'text', words: 5 }, 'invalid'],
  ['line', null, 'invalid'],
])('to a %s, %j is refused as %s', (kind, value, code) => {
  expect(parseAnswer(questions[kind], value)).toEqual({ ok: false, code });
});

it('the eleven buttons of a line fall into five stretches that mirror each other', () => {
  const cells = lineButtons.flatMap((at) => cellsOf(questions.line, { kind: 'line', at }));
  expect(cells).toEqual([0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4]);
  for (let at = 0; at <= 100; at++) {
    const [cell = 0] = cellsOf(questions.line, { kind: 'line', at });
    expect(cellsOf(questions.line, { kind: 'line', at: 100 - at })).toEqual([4 - cell]);
  }
});

it.each(kinds)('an answer to a question of the kind %s counts within its picture, a skip nowhere', (kind) => {
  const question = questions[kind];
  for (const answer of everyAnswer(question)) {
    const cells = cellsOf(question, answer);
    expect(cells.every((cell) => cell >= 0 && cell < cellCount(question))).toBe(true);
    expect(cells.length > 0).toBe(answer.kind !== 'skip' && answer.kind !== 'text');
  }
  expect(isOrdered(question)).toBe(['line', 'steps', 'faces'].includes(kind));
});
