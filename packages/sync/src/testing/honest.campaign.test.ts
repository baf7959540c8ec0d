import { expect, test } from 'vitest';
import { createGate, LIMITS } from '../gate/index.ts';
import { gardenSchema } from './garden.ts';
import { honestCampaign } from './honest-campaign.ts';
import { HONEST_SEED } from './seeds.ts';

const PATIENCE = 600_000;

test(
  'S16 P2 of 40,000 honest updates, offline times among them, none is refused, and everyone ends up equal',
  { timeout: PATIENCE },
  () => {
    const report = honestCampaign(40_000, HONEST_SEED);
    expect([...report.refused]).toEqual([]);
    expect(report.diverged).toEqual([]);
    expect(report.merged).toBeGreaterThan(200);
  },
);

test(
  'S16 P2 negative control: a gate that allows a little less is noticed by the honest',
  { timeout: PATIENCE },
  () => {
    const strict = createGate(gardenSchema, () => undefined, { ...LIMITS, structs: 12, distance: 100 });
    const { refused } = honestCampaign(1, HONEST_SEED, strict);
    expect([...refused.keys()]).toEqual(expect.arrayContaining(['too-many', 'clock-gap']));
  },
);
