import { expect, it } from 'vitest';
import { questions } from '../../testing/sample-checks.ts';
import type { Answer } from './answer.ts';
import { joinTallies, slackOf, tallyOf } from './tally.ts';

const steps = (places: string): Answer[] =>
  Array.from(places, (at) => (at === '-' ? { kind: 'skip' } : { kind: 'steps', at: Number(at) }));
const chosen = (...lists: string[][]): Answer[] => lists.map((options) => ({ kind: 'several', options }));

it.each<[string, (number | string)[]]>([
  ['00112', [2, 2, 1]],
  ['00011', ['nearly-all', 'unsaid', 'unsaid']],
  ['00000', ['nearly-all', 'unsaid', 'unsaid']],
  ['222212', ['unsaid', 'unsaid', 'nearly-all']],
  ['000111', [3, 3, 0]],
  ['0001-', [3, 1, 0].map((_, at) => (at === 0 ? 'nearly-all' : 'unsaid'))],
])('of %s is told %j: all, all but one and all but two look the same', (places, counts) => {
  const tally = tallyOf(questions.steps, steps(places));
  expect(tally).toEqual({ answered: places.replaceAll('-', '').length, counts });
});

it('nearly all begins at all but two, all but one below five, and one in ten in a crowd', () => {
  expect([3, 4, 5, 12, 29, 30, 300].map(slackOf)).toEqual([1, 1, 2, 2, 2, 3, 30]);
});

it('of a list every option is judged by itself, and few is nobody to two', () => {
  const both = ['o0', 'o1'];
  const tally = tallyOf(questions.several, chosen(both, ['o0'], ['o0'], ['o0'], ['o0'], both));
  expect(tally.counts).toEqual(['nearly-all', 'few']);
  const three = tallyOf(questions.several, chosen(both, both, both, ['o0'], ['o0'], ['o0'], ['o0']));
  expect(three.counts).toEqual(['nearly-all', 3]);
});

it('parts together are made from what each let out, not from what was said', () => {
  const tallies = [steps('00011'), steps('00000'), steps('001122')].map((one) =>
    tallyOf(questions.steps, one),
  );
  expect(joinTallies(questions.steps, tallies)).toEqual({ answered: 16, counts: [12, 2, 2] });
  expect(joinTallies(questions.steps, tallies.slice(0, 2)).counts[0]).toBe('nearly-all');
  const [first] = tallies;
  expect(joinTallies(questions.steps, first ? [first] : [])).toEqual(first);
});
