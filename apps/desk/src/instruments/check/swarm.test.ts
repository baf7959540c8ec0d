import { expect, it } from 'vitest';
import { swarm } from './swarm.ts';

it('keeps every dot on its place along the line, and none on another', () => {
  const places = [50, 50, 50, 52, 90, 10].map((x) => ({ x, y: 0 }));
  const dots = swarm(places, 10);
  expect(dots.map(({ x }) => x)).toEqual([10, 50, 50, 50, 52, 90]);
  dots.forEach((one, index) => {
    for (const other of dots.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(20);
  });
});
