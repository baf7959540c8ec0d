import { expect, it } from 'vitest';
import { createErasure } from './erasure.ts';

it('P8 goes on trying until nobody reads an older state', async () => {
  const answers = [false, false, true, true];
  let reported = 0;
  const later: (() => void)[] = [];
  const emptied: boolean[] = [];
  const erased = createErasure({
    emptyLog: async () => {
      const answer = answers[emptied.length] ?? true;
      emptied.push(answer);
      return answer;
    },
    clock: { now: () => 0, after: (_ms, run) => (later.push(run), () => undefined) },
    report: () => (reported += 1),
  });
  await erased();
  expect(reported).toBe(1);
  while (later.length > 0) {
    later.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(emptied).toEqual([false, false, true]);
});
