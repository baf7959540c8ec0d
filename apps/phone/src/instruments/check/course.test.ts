import type { Check, Question } from '@raakvlak/domain/check';
import { expect, it } from 'vitest';
import { courseOf, isAsked, placeOf } from './course.ts';

const asked = (id: string) => ({
  id,
  words: id,
  hint: '',
  topic: id,
  axis: null,
  seenBy: 'result' as const,
});
const line: Question = { ...asked('line'), kind: 'line', low: 'Niet', high: 'Wel' };
const text: Question = { ...asked('text'), kind: 'text', starter: '' };
const more: Question = { ...asked('more'), kind: 'text', starter: '' };

const check: Check = {
  id: 'check',
  source: '',
  validated: false,
  length: 'short',
  least: 5,
  list: 'here',
  forChildren: false,
  asks: null,
  by: null,
  picture: 'list',
  questions: [line, text, more],
};
const nobody = { perspective: null, group: null, answers: {} };
const kinds = (of: Partial<Check>, known = nobody, copied = false) =>
  courseOf({ ...check, ...of }, known, copied).map(({ is }) => is);

it('goes from why we ask, along each question, to the list of what was given', () => {
  expect(kinds({})).toEqual(['opening', 'question', 'question', 'question', 'list']);
});

it('asks from which side somebody is here only where it decides who is asked, and nobody knows it yet', () => {
  expect(kinds({ asks: ['youth'] })).toContain('here');
  expect(kinds({ asks: ['youth'] }, { ...nobody, perspective: 'youth' as never })).not.toContain('here');
  expect(kinds({})).not.toContain('here');
});

it('asks for the division where there is one and it is not known', () => {
  const by = {
    words: 'Wie?',
    options: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  };
  expect(kinds({ by })).toContain('group');
  expect(kinds({ by }, { ...nobody, group: 'a' as never })).not.toContain('group');
});

it('a child reads once to whom it can turn, before it writes for the first time', () => {
  expect(kinds({ forChildren: true })).toEqual([
    'opening',
    'question',
    'safety',
    'question',
    'question',
    'list',
  ]);
});

it('who copies from paper goes straight to the questions', () => {
  expect(kinds({ forChildren: true }, nobody, true)).toEqual(['question', 'question', 'question', 'list']);
});

it('who comes back goes on at the first question without an answer; a skip is an answer', () => {
  const stops = courseOf({ ...check, forChildren: true }, nobody, false);
  const at = (answers: object) => stops[placeOf(stops, check, { ...nobody, answers: answers as never })];
  expect(at({})).toEqual({ is: 'opening' });
  expect(at({ line: { kind: 'skip' } })).toEqual({ is: 'safety' });
  expect(at({ line: { kind: 'skip' }, text: { kind: 'skip' } })).toEqual({ is: 'question', at: 2 });
  const all = Object.fromEntries(check.questions.map(({ id }) => [id, { kind: 'skip' }]));
  expect(at(all)).toEqual({ is: 'list' });
});

it('questions for some are not for others, and may be for who did not say', () => {
  expect(isAsked({ ...check, asks: ['youth'] }, 'parent')).toBe(false);
  expect(isAsked({ ...check, asks: ['youth'] }, 'youth')).toBe(true);
  expect(isAsked({ ...check, asks: ['youth'] }, null)).toBe(true);
  expect(isAsked(check, 'parent')).toBe(true);
});
