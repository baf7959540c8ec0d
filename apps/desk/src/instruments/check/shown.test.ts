import type { Check } from '@raakvlak/domain/check';
import { describe, expect, it } from 'vitest';
import { checkBoards } from '../../../gallery/check-shows.ts';
import { said } from '../../../gallery/figures.ts';
import type { Results, ResultSide } from './asked.ts';
import { neighboursOf } from './next-shown.ts';
import { viewsOf } from './places-asked.ts';
import { besides, shownOf, thenApart } from './shown.ts';

const asked = {
  shape: '',
  many: 6,
  people: 12,
  cards: 0,
  seconds: undefined,
  language: 'nl' as const,
  long: false,
  away: false,
};
function scene(name: string): ResultSide[] {
  const boards = checkBoards({ ...asked, scene: name })?.boards ?? [];
  return boards.flatMap(({ id, view, results }) =>
    view.check && results ? [{ id, check: view.check.asks, results, name: '' }] : [],
  );
}
function one(name: string): { check: Check; results: Results } {
  const [side] = scene(name);
  if (!side) throw new Error(`no result in ${name}`);
  return side;
}

describe('what a result looks like', () => {
  it('is the own picture of a check when nothing is chosen', () => {
    const is = (name: string) => {
      const { check, results } = one(name);
      return shownOf(check, null, results, said).is;
    };
    expect([is('check-list'), is('check-flower'), is('check-field'), is('check-open')]).toEqual([
      'list',
      'flower',
      'field',
      'list',
    ]);
  });
  it('is the question that was chosen, and never one that nobody may see', () => {
    const { check, results } = one('check-flower');
    expect(shownOf(check, 'rules', results, said)).toMatchObject({
      is: 'question',
      question: { id: 'rules' },
    });
    const hidden: Check = {
      ...check,
      questions: check.questions.map((question) => ({ ...question, seenBy: 'self' as const })),
    };
    expect(shownOf(hidden, 'rules', results, said).is).toBe('list');
  });
  it('never draws the open form as a flower: there are no middles of so few', () => {
    const { check, results } = one('check-open-faces');
    expect(check.picture).toBe('petals');
    expect(shownOf(check, null, results, said).is).toBe('list');
  });
});

describe('flowers beside each other', () => {
  it('are of two checks in one meeting that ask the same', () => {
    const sides = scene('check-flowers');
    const [children, staff] = sides;
    expect(sides).toHaveLength(2);
    expect(children && besides(children, sides)).toBe(staff);
    expect(children && besides(children, [children])).toBeUndefined();
    const other = staff && {
      ...staff,
      check: { ...staff.check, questions: staff.check.questions.slice(0, 2) },
    };
    expect(children && other && besides(children, [other])).toBeUndefined();
  });
  it('are then and now where they are not the same people, and not where they are', () => {
    expect(thenApart(one('check-flower-apart').results)?.results.length).toBeGreaterThan(0);
    expect(thenApart(one('check-flower-then').results)).toBeUndefined();
    expect(thenApart(one('check-flower').results)).toBeUndefined();
  });
});

describe('a question', () => {
  it('is looked at then and now first, then by group, and all together only where neither is', () => {
    const views = (name: string, question: string) => viewsOf(question, one(name).results);
    expect(views('check-moments', 'equal-today')).toEqual(['moments']);
    expect(views('check-line', 'equal-today')).toEqual(['all']);
    expect(views('check-too-few', 'equal-today')).toEqual([]);
    expect(views('check-open-line', 'equal-today')).toEqual(['open']);
    const divided = checkBoards({ ...asked, people: 120, scene: 'check-groups' })?.boards[0]?.results;
    expect(divided && viewsOf('equal-now', divided)).toEqual(['groups']);
  });
  it('comes after the one before, all together first', () => {
    const { check } = one('check-list');
    expect(neighboursOf(check, null)).toEqual({ previous: undefined, next: 'equal-today' });
    expect(neighboursOf(check, 'equal-today')).toEqual({ previous: null, next: 'could-say' });
    expect(neighboursOf(check, 'equal-is').next).toBeUndefined();
  });
});
