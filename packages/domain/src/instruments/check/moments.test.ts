import { expect, it } from 'vitest';
import { checkWith, questions } from '../../testing/sample-checks.ts';
import type { Answer } from './answer.ts';
import { release } from './disclosure.ts';
import { compareMoments, type MomentShown } from './moments.ts';

const check = checkWith(questions.line);
const answer = (at: string): Answer =>
  at === '-' ? { kind: 'skip' } : { kind: 'line', at: Number(at) * 10 };

/** People by a letter and their place on the line by a digit: `a1 b9`. */
function moment(people: string, before: MomentShown = { invited: 0, parts: [] }): MomentShown {
  const batch = people
    .split(' ')
    .map((one) => ({ person: one.charAt(0), answers: { q: answer(one.charAt(1)) } }));
  const admitted = batch.map(({ person }) => ({ person, group: null }));
  const parts = release({ check, admitted, batches: [batch], shown: [], before: before.parts });
  return { invited: admitted.length, parts };
}
const then = moment('a1 b1 c3 d5 e5 f7');
const side = (people: string) => compareMoments(check, then, moment(people, then))[0];

it('the same people at two moments are compared, in any order (R4)', () => {
  expect(side('f9 e7 d7 c5 b3 a3')).toMatchObject({ same: true, change: 'up', then: { answered: 6 } });
  expect(side('a1 b1 c1 d3 e3 f5')).toMatchObject({ same: true, change: 'down' });
  expect(side('a1 b1 c3 d5 e5 f7')).toMatchObject({ same: true, change: 'none' });
  expect(side('a1 b1 c3 d5 e5 f-')).toMatchObject({ same: true, now: { answered: 5, skipped: 1 } });
});

it('when somebody left, was replaced, or one came new, the two stand apart (R4, attack 4)', () => {
  for (const people of ['a1 b1 c3 d5 e5', 'a1 b1 c3 d5 e5 x7', 'a1 b1 c3 d5 e5 f7 x1'])
    expect(side(people)).toMatchObject({ same: false, change: null, then: { answered: 6 } });
});

it('newcomers who are enough by themselves stand beside those who stayed, who can be compared', () => {
  expect(side('a3 b3 c5 d7 e7 f9 v1 w1 x1 y3 z5')).toMatchObject({
    same: true,
    change: 'up',
    now: { answered: 6 },
  });
});

it('without a result there is nothing to compare', () => {
  expect(side('a1 b1 c1')).toMatchObject({ same: false, change: null, now: null });
  const nothing = compareMoments(check, { invited: 3, parts: [] }, then)[0];
  expect(nothing).toMatchObject({ same: false, then: null, now: { answered: 6 } });
});
