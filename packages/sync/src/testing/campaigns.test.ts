import { expect, test } from 'vitest';
import { createGate, LIMITS } from '../gate/index.ts';
import { gardenSchema } from './garden.ts';
import { honestCampaign } from './honest-campaign.ts';
import { hostileCampaign } from './hostile-campaign.ts';
import { HONEST_SEED, HOSTILE_SEEDS } from './seeds.ts';

const PATIENCE = 600_000;

test(
  'S13 P2 of 20,000 mutated updates none does harm: nothing unauthorised, illegal, pending, silenced or unloadable',
  { timeout: PATIENCE },
  () => {
    const report = hostileCampaign(HOSTILE_SEEDS, 'gated');
    expect(report.sent).toBe(20_000);
    expect(report.found).toEqual([]);
    // What is within ann's own rights passes; without any, the campaign would not reach the deeper checks.
    expect(report.accepted).toBeGreaterThan(200);
  },
);

test(
  'S13 P2 negative control: without the gate the same seeds do every kind of harm',
  { timeout: PATIENCE },
  () => {
    const { damage } = hostileCampaign(HOSTILE_SEEDS.slice(0, 4), 'bare');
    expect([...damage.keys()].sort()).toEqual(
      expect.arrayContaining(['illegal', 'pending', 'unauthorised', 'unloadable']),
    );
  },
);

test(
  'S16 P2 of 100,000 honest updates, offline times among them, none is refused, and everyone ends up equal',
  { timeout: PATIENCE },
  () => {
    const report = honestCampaign(100_000, HONEST_SEED);
    expect([...report.refused]).toEqual([]);
    expect(report.diverged).toEqual([]);
    expect(report.merged).toBeGreaterThan(500);
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
