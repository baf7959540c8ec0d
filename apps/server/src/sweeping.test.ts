import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createSweeping } from './sweeping.ts';

it('sweeps at the start and every hour, goes on after a task that failed, and ends', async () => {
  let later: { ms: number; run: () => void } | undefined;
  const swept: string[] = [];
  const clock = {
    now: () => 0,
    after: (ms: number, run: () => void) => {
      later = { ms, run };
      return () => (later = undefined);
    },
  };
  const tasks = [
    async () => {
      swept.push('first');
      throw new Error('The first one fails');
    },
    async () => swept.push('second'),
  ];
  const sweeping = createSweeping({ clock, log: pino({ level: 'silent' }), tasks });
  await expect.poll(() => later?.ms).toBe(3_600_000);
  expect(swept).toEqual(['first', 'second']);
  later?.run();
  await sweeping[Symbol.asyncDispose]();
  expect(swept).toEqual(['first', 'second', 'first', 'second']);
  expect(later).toBeUndefined();
});
