import { expect, it } from 'vitest';
import { checkWith, division, questions } from '../../testing/sample-checks.ts';
import { askedAgainAfter, checkSchema, least, questionsMost, whyNotOpen, type Check } from './check.ts';
import { openTexts } from './open-texts.ts';
import { whyNotGive } from './taking-part.ts';

const asking = (count: number, length: Check['length']) =>
  checkWith(
    Array.from({ length: count }, (_, at) => ({ ...questions.one, id: `q${at}` })),
    { length },
  );
const fits = (check: unknown) => checkSchema.safeParse(check).success;

it.each(['short', 'half-yearly'] as const)(
  'a %s check has no more questions than fit in two minutes (R11)',
  (length) => {
    expect(fits(asking(questionsMost[length], length))).toBe(true);
    expect(fits(asking(questionsMost[length] + 1, length))).toBe(false);
  },
);

it('a check has at least one question, each with its own id', () => {
  expect(fits(asking(0, 'short'))).toBe(false);
  expect(fits(checkWith([questions.one, questions.line]))).toBe(false);
  expect(fits(checkWith(questions.one, { by: division }))).toBe(true);
});

it('results appear from five answers, and never from fewer than three (R1)', () => {
  const check = checkWith(questions.one);
  expect(fits({ ...check, least: least.floor })).toBe(true);
  expect(fits({ ...check, least: least.floor - 1 })).toBe(false);
});

it('a group that cannot reach the least number is told so before it answers', () => {
  expect(whyNotOpen(checkWith(questions.one), 4, [], 0)).toBe('too-few-people');
  expect(whyNotOpen(checkWith(questions.one), 5, [], 0)).toBeUndefined();
});

it('a question is not asked in a group again within a day (attack 12)', () => {
  const again = (question: string, now: number) =>
    whyNotOpen(checkWith(questions.one), 5, [{ question, shownAt: 1_000 }], now);
  expect(again('q', 1_000 + askedAgainAfter - 1)).toBe('asked-before');
  expect(again('q', 1_000 + askedAgainAfter)).toBeUndefined();
  expect(again('other', 1_000)).toBeUndefined();
});

it('answers may change until their batch is closed (R2), and come from who was admitted (attack 14)', () => {
  const admitted = [{ person: 'a', group: null }];
  expect(whyNotGive('a', admitted, [])).toBeUndefined();
  expect(whyNotGive('a', admitted, [[{ person: 'a', answers: {} }]])).toBe('already-counted');
  expect(whyNotGive('b', admitted, [])).toBe('not-invited');
});

const words = (person: string, text: string) => ({
  person,
  answers: { q: { kind: 'text' as const, words: text } },
});

it('open texts come shuffled and without their writers, from a batch of enough people (R6)', () => {
  const batch = [words('a', 'een'), words('b', 'twee'), words('c', 'drie'), { person: 'd', answers: {} }];
  const check = checkWith(questions.text, { least: 4 });
  expect(openTexts(check, 'q', batch, () => 0)).toEqual(['twee', 'drie', 'een']);
  expect(openTexts(check, 'q', batch, (below) => below - 1)).toEqual(['een', 'twee', 'drie']);
  expect(openTexts(check, 'q', batch.slice(1), () => 0)).toEqual([]);
  expect(openTexts(check, 'q', [...batch, words('a', 'anders')], (below) => below - 1)).toContain('anders');
  expect(openTexts(check, 'q', [...batch, words('a', 'anders')], (below) => below - 1)).not.toContain('een');
});
