import { expect, it } from 'vitest';
import { checkWith, questions } from '../../testing/sample-checks.ts';
import { openAnswers } from './open-answers.ts';

const check = checkWith([
  { ...questions.line, id: 'line' },
  { ...questions.text, id: 'text' },
  { ...questions.steps, id: 'mine', seenBy: 'self' },
]);
const said = (person: string, at: number) => ({
  person,
  answers: {
    line: { kind: 'line' as const, at },
    text: { kind: 'text' as const, words: 'Zo' },
    mine: { kind: 'steps' as const, at: 1 },
  },
});

it('in the open form all see every answer in an order that tells nothing of who gave it', () => {
  const one = openAnswers(check, [[said('a', 90), said('b', 9), { person: 'c', answers: {} }]]);
  const other = openAnswers(check, [[said('a', 9)], [said('b', 90), { person: 'c', answers: {} }]]);
  expect(one).toEqual([
    {
      question: 'line',
      answers: [
        { kind: 'line', at: 9 },
        { kind: 'line', at: 90 },
      ],
    },
  ]);
  expect(other).toEqual(one);
});
