import { expect, it } from 'vitest';
import { tokenBucket } from './token-bucket.ts';

it('lets a burst through, says no to the rest, and yes again when time has passed', () => {
  let now = 0;
  const mayPass = tokenBucket({ burst: 3, perSecond: 2 }, () => now);
  expect([mayPass(), mayPass(), mayPass(), mayPass()]).toEqual([true, true, true, false]);
  now = 500;
  expect([mayPass(), mayPass()]).toEqual([true, false]);
});

it('never holds more than a burst, however long nobody came', () => {
  let now = 0;
  const mayPass = tokenBucket({ burst: 2, perSecond: 1 }, () => now);
  now = 3_600_000;
  expect([mayPass(2), mayPass()]).toEqual([true, false]);
});
