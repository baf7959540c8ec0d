import { expect, it } from 'vitest';
import { canvasFor } from './canvas.ts';

it.each([
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [2560, 1600],
])('draws %i by %i as 1920 units, so that 28 units are 28 px at 1920 wide', (w, h) => {
  const canvas = canvasFor({ w, h });
  expect(canvas.w).toBe(1920);
  expect(canvas.scale).toBeCloseTo(w / 1920);
  expect(canvas.h * canvas.scale).toBeCloseTo(h);
});

it('keeps enough height on a very wide screen and larger units on an upright one', () => {
  expect(canvasFor({ w: 3840, h: 1080 }).h).toBe(760);
  expect(canvasFor({ w: 800, h: 1280 }).w).toBeLessThan(1920);
});
