import { expect, it } from 'vitest';
import { checkWith, questions } from '../../testing/sample-checks.ts';
import type { Question } from './question.ts';
import { isSameAsking, isSameQuestion } from './same-question.ts';

it('a question stays the same when only what stands around it changed', () => {
  for (const question of Object.values(questions))
    expect(isSameQuestion(question, { ...question, hint: 'Denk aan vandaag.', topic: 'Anders' })).toBe(true);
});

it('other words, another scale, other options or somebody else who sees it make another question', () => {
  const { line, steps, faces, one, text } = questions;
  const others: readonly [Question, Question][] = [
    [line, { ...line, words: 'Hoe is het?' }],
    [line, { ...line, high: 'heel erg' } as Question],
    [steps, { ...steps, labels: 'not-at-all-fully' } as Question],
    [faces, { ...faces, ages: '12+' } as Question],
    [one, { ...one, options: [{ id: 'o0', label: 'keuze 0' }] } as Question],
    [one, { ...one, kind: 'several' } as Question],
    [text, { ...text, seenBy: 'room' }],
    [text, { ...text, id: 'other' }],
  ];
  for (const [a, b] of others) expect(isSameQuestion(a, b), JSON.stringify(b)).toBe(false);
});

it('a check asks the same when it is the same check with the same questions', () => {
  const { line, one, text } = questions;
  const check = checkWith([line, { ...one, id: 'two' }]);
  expect(isSameAsking(check, { ...check, least: 8, source: 'Elders' })).toBe(true);
  expect(isSameAsking(check, { ...check, id: 'other' })).toBe(false);
  expect(isSameAsking(check, { ...check, questions: [line] })).toBe(false);
  expect(isSameAsking(check, { ...check, questions: [line, text] })).toBe(false);
});
