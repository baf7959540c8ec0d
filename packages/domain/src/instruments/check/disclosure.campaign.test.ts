import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCampaign } from '../../testing/check-campaign.ts';

const runs = 2_500;

it('P7 in any story of a small group nobody can work out what somebody else answered', () => {
  let shown = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (people, seed) => {
      const { leaks, results } = checkCampaign(people, seed);
      shown += results;
      expect(leaks).toEqual([]);
    }),
    { numRuns: runs, seed: 3 },
  );
  // A promise that shows nothing is easily kept.
  expect(shown).toBeGreaterThan(runs / 2);
}, 300_000);
