import { expect, it } from 'vitest';
import { batchOf, partsAfter } from '../../testing/one-question.ts';
import { checkWith, division, questions } from '../../testing/sample-checks.ts';
import { figureOf } from './figure.ts';
import type { Part } from './part.ts';
import { resultOf, rowsOf, widestOf } from './result.ts';
import type { Tally } from './tally.ts';

const line = questions.line;
const partOf = (counts: Tally['counts'], answered: number, skips = 0): Part => ({
  question: 'q',
  groups: [],
  people: Array.from({ length: answered + skips }, (_, at) => `p${at}`),
  tally: { answered, counts },
});
const figure = (counts: Tally['counts'], answered: number, skips = 0) =>
  figureOf(line, [partOf(counts, answered, skips)], answered + skips + 1);

it('a picture says how many answered, skipped and were invited, and warns below ten (R10)', () => {
  expect(figure([2, 2, 1, 0, 0], 5, 2)).toMatchObject({ answered: 5, skipped: 2, invited: 8, small: true });
  expect(figure([4, 4, 2, 0, 0], 10)).toMatchObject({ small: false });
});

it('below twenty answers there are words and no percentages, and nobody is nobody exactly (T-18)', () => {
  const { shares } = figure([1, 3, 0, 9, 6], 19);
  expect(shares.map(({ word }) => word)).toEqual(['few', 'few', 'few', 'half', 'third']);
  expect(shares.every(({ per100 }) => per100 === null)).toBe(true);
});

it('from twenty on percentages go in steps of five, never 0 or 100', () => {
  const { shares } = figure([13, 9, 0, 0, 0], 22);
  expect(shares.map(({ per100 }) => per100)).toEqual([60, 40, null, null, null]);
  expect(figure(['nearly-all', 'unsaid', 'unsaid', 'unsaid', 'unsaid'], 22).shares[0]).toEqual({
    word: 'nearly-all',
    per100: null,
  });
});

it('three of five are the most, not nearly all', () => {
  const word = (answered: number) =>
    figure(['nearly-all', 'unsaid', 'unsaid', 'unsaid', 'unsaid'], answered).shares[0]?.word;
  expect([5, 7, 8].map(word)).toEqual(['most', 'most', 'nearly-all']);
});

it.each<[Tally['counts'], number, string, [number, number]]>([
  [['unsaid', 'nearly-all', 'unsaid', 'unsaid', 'unsaid'], 6, 'one', [1, 1]],
  [[0, 3, 3, 0, 0], 6, 'close', [1, 2]],
  [[2, 2, 2, 1, 0], 7, 'wide', [1, 1]],
  [[3, 0, 0, 0, 3], 6, 'two-sides', [0, 4]],
])('%j of %i answers lies %s, with its middle at %j', (counts, answered, spread, middle) => {
  expect(figure(counts, answered)).toMatchObject({ spread, middle });
});

it('places without an order have no middle and no spread', () => {
  expect(figureOf(questions.one, [partOf([3, 3], 6)], 6)).toMatchObject({ middle: null, spread: null });
});

it('groups are shown where the remainder can be too (R3), else only the whole', () => {
  const check = checkWith(questions.one, { by: division });
  const shown = (signs: string, groups: string) => {
    const batch = batchOf(signs);
    const admitted = batch.map(({ person }, at) => ({ person, group: `o${groups[at] ?? ''}` }));
    return resultOf(check, admitted, partsAfter([batch], check, groups))[0];
  };
  expect(shown('yynnyyynny', '0000011111')?.groups.map(({ groups }) => groups)).toEqual([['o0'], ['o1']]);
  expect(shown('yynnyyynnyyy', '000000111112')?.groups.map(({ groups }) => groups)).toEqual([
    ['o0'],
    ['o1', 'o2'],
  ]);
  expect(shown('yynnyy', '000001')).toMatchObject({ figure: { answered: 6 }, groups: [] });
  // One skip and the five are four: then the whole, and nobody's group tells.
  expect(shown('yynn-yynny', '0000011111')).toMatchObject({
    figure: { answered: 9, skipped: 1 },
    groups: [],
  });
});

it('too few answers are no picture and no rows; the rows of a picture carry its numbers', () => {
  const check = checkWith(questions.one);
  const none = resultOf(check, [], []);
  expect(none).toEqual([{ question: 'q', figure: null, groups: [] }]);
  expect(rowsOf(none)).toEqual([]);
  const batch = batchOf('yyynnn-');
  const admitted = batch.map(({ person }) => ({ person, group: null }));
  expect(rowsOf(resultOf(check, admitted, partsAfter([batch])))).toMatchObject([
    { cell: 0, word: 'half', per100: null, answered: 6, invited: 7, skipped: 1, groups: [] },
    { cell: 1, word: 'half' },
  ]);
});

it('what lies widest apart is talked about first, unless nothing does', () => {
  const of = (id: string, counts: Tally['counts']) => ({
    question: id,
    figure: figure(counts, 6),
    groups: [],
  });
  const same = of('same', ['nearly-all', 'unsaid', 'unsaid', 'unsaid', 'unsaid']);
  expect(widestOf([same, of('wide', [2, 1, 2, 1, 0]), of('sides', [3, 0, 0, 0, 3])])).toBe('sides');
  expect(widestOf([same, of('close', [0, 0, 3, 3, 0])])).toBeUndefined();
  expect(widestOf([same, { question: 'none', figure: null, groups: [] }])).toBeUndefined();
});
