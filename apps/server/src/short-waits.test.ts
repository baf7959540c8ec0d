import { expect, it } from 'vitest';
import { onAStroke } from './short-waits.ts';

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
