import { expect, it } from 'vitest';
import { coarseCount } from './coarse-count.ts';

it.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 3],
  [4, 3],
  [5, 5],
  [19, 15],
  [99, 75],
  [499, 400],
  [500, 500],
  [5_000, 500],
])('R10 %i is shown as %i', (count, shown) => {
  expect(coarseCount(count)).toBe(shown);
});

it('R10 one more never shows as one more, and the shown number never goes down or beyond', () => {
  for (let count = 0; count < 700; count++) {
    expect(coarseCount(count)).toBeLessThanOrEqual(count);
    const step = coarseCount(count + 1) - coarseCount(count);
    expect(step === 0 || step >= 2).toBe(true);
  }
});
