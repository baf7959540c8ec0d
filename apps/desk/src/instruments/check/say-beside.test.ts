import type { Check, ThenAndNow } from '@raakvlak/domain/check';
import { describe, expect, it } from 'vitest';
import { checkBoards } from '../../../gallery/check-shows.ts';
import { figure, line, resultsWith, said, steps } from '../../../gallery/figures.ts';
import { besideOf } from './said-of.ts';
import { sayGroups } from './say-groups.ts';
import { sayMoments } from './place-words.ts';
import { notesOn } from './say-numbers.ts';
import { viewsOf } from './places-asked.ts';

const moments = (changed: Partial<ThenAndNow>): ThenAndNow => ({
  question: steps.id,
  then: figure(['half', 'third', 'few']),
  now: figure(['few', 'third', 'half']),
  same: true,
  change: 'up',
  ...changed,
});

describe('then and now', () => {
  it('tells a change of the same people only', () => {
    expect(sayMoments(steps, moments({}), said)).toBe('Het midden schoof op naar “Ja”.');
    expect(sayMoments(steps, moments({ change: 'down' }), said)).toBe('Het midden schoof op naar “Nee”.');
    expect(sayMoments(steps, moments({ change: 'none' }), said)).toBe('Het midden bleef op dezelfde plek.');
    for (const change of ['up', 'down', 'none', null] as const)
      expect(sayMoments(steps, moments({ same: false, change }), said)).toMatch(
        /niet precies dezelfde mensen/,
      );
  });
  it('says so when then has too few answers', () => {
    expect(sayMoments(steps, moments({ then: null }), said)).toMatch(/Van toen .* te weinig/);
  });
});

const by: Check['by'] = {
  words: 'Wie ben je?',
  options: [
    { id: 'a', label: 'Ouder' },
    { id: 'b', label: 'Jongere' },
  ],
};
const board = checkBoards({
  scene: 'check-list',
  shape: '',
  many: 6,
  people: 12,
  cards: 0,
  seconds: undefined,
  language: 'nl',
  long: false,
  away: false,
})?.boards[0];
const asks = board?.view.check?.asks;
if (!asks) throw new Error('the check of the gallery is gone');
const check = { ...asks, by };

describe('groups beside each other', () => {
  const group = (id: string, at: number) => ({
    groups: [id],
    figure: figure(['half', 'half', 'few'], 'close', [at, at]),
  });
  it('names those that lie furthest apart', () => {
    expect(sayGroups(check, [group('a', 0), group('b', 2)], said)).toBe(
      'Het verst uit elkaar: “Ouder” en “Jongere”.',
    );
  });
  it('says nothing of who is in none of them as a name, and nothing of one group alone', () => {
    expect(sayGroups(check, [group('', 0), group('b', 2)], said)).toContain('In geen van deze');
    expect(sayGroups(check, [group('a', 0)], said)).toBeUndefined();
  });
  it('does not make a difference of half a place', () => {
    expect(sayGroups(check, [group('a', 1), group('b', 1)], said)).toBe(
      'De groepen liggen dicht bij elkaar.',
    );
  });
});

describe('what stands beside a picture', () => {
  const results = resultsWith({
    [line.id]: figure(['half', 'half', 'few', 'few', 'few'], 'close', [0, 1], { small: true }),
  });
  const facts = { check, results, said, thenOn: 'Toen, 12 juni' };
  it('is how many answered, were asked and skipped, and the warning when they are few', () => {
    expect(besideOf(line, 'all', facts).notes).toEqual([
      '12 van de 15 gaven antwoord',
      '1 sloeg over',
      'Dit zijn weinig mensen. Met één antwoord meer kan het beeld anders zijn.',
    ]);
  });
  it('is nothing but the sentence when there are too few answers', () => {
    const none = { ...facts, results: resultsWith({ [line.id]: null }) };
    expect(viewsOf(line.id, none.results)).toEqual([]);
    expect(besideOf(line, undefined, none)).toEqual({
      sentence: 'Te weinig antwoorden om te laten zien.',
      notes: [],
    });
  });
  it('is the numbers of several pictures together, from the fewest to the most', () => {
    const figures = [
      figure(['half', 'half', 'few'], 'close', [0, 1]),
      figure(['half'], null, null, { answered: 9 }),
    ];
    expect(notesOn([{ figures, name: '' }], said)).toEqual(['Per vraag gaven 9 tot 12 van de 15 antwoord']);
    expect(notesOn([{ figures, name: 'Ouders' }], said)).toEqual(['Ouders: 9 tot 12 van de 15']);
  });
});
