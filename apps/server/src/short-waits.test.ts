import { expect, it, vi } from 'vitest';
import { onAStroke, resting } from './short-waits.ts';

it('short waits end on the same strokes, never much too early; others stay as they are', () => {
  const endsAt = (now: number, ms: number): number => now + onAStroke(ms, now);
  expect([endsAt(1_000, 40), endsAt(1_001, 40), endsAt(1_017, 40), endsAt(1_000.3, 40)]).toEqual([
    1_040, 1_040, 1_060, 1_040,
  ]);
  expect([0, 5, 19, 2_001, 10_000].map((ms) => onAStroke(ms, 1_003))).toEqual([0, 5, 19, 2_001, 10_000]);
  for (let now = 0; now < 100; now++)
    for (const ms of [20, 30, 150, 1_500]) {
      expect(endsAt(now, ms) % 20).toBe(0);
      expect(endsAt(now, ms) - now).toBeGreaterThanOrEqual(ms - 2);
      expect(endsAt(now, ms) - now).toBeLessThan(ms + 20);
    }
});

it('a transaction that comes alone begins at once, a few in a row a stroke apart, and many two strokes apart', async () => {
  vi.useFakeTimers();
  let now = 0;
  const rest = resting(() => now);
  const begin = async (): Promise<number> => {
    const began = rest().then(() => now);
    while (vi.getTimerCount() > 0) {
      now += 1;
      vi.advanceTimersByTime(1);
    }
    return began;
  };
  const begins: number[] = [];
  for (let nr = 0; nr < 9; nr += 1) begins.push(await begin());
  expect(begins).toEqual([0, 20, 40, 60, 80, 100, 140, 180, 220]);
  now = 1_000;
  expect([await begin(), await begin()]).toEqual([1_000, 1_020]);
  vi.useRealTimers();
});
