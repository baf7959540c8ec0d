import { expect, it } from 'vitest';
import { Underway } from './underway.ts';

it('lets what began end before the shut is done, and lets nothing begin after it', async () => {
  const underway = new Underway();
  const ends = [underway.enter(), underway.enter()];
  let done = false;
  const shut = underway.shut(60_000).then(() => (done = true));
  expect(underway.enter()).toBeUndefined();
  ends[0]?.();
  await Promise.resolve();
  expect(done).toBe(false);
  ends[1]?.();
  await shut;
  expect(done).toBe(true);
});

it('is done at once when nothing is under way', async () => {
  const underway = new Underway();
  underway.enter()?.();
  await underway.shut(60_000);
  expect(underway.isShut).toBe(true);
});

it('does not wait for ever for what never ends', async () => {
  const underway = new Underway();
  underway.enter();
  await underway.shut(1);
});
