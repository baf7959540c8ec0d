import { expect, it } from 'vitest';
import { recounted } from './recounted.ts';

it('the changed counts take the place of those that were known, and none is left out', () => {
  const known = new Map([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  expect([
    ...recounted(known, [
      ['a', 0],
      ['b', 5],
      ['d', 1],
    ]),
  ]).toEqual([
    ['b', 5],
    ['c', 3],
    ['d', 1],
  ]);
});
