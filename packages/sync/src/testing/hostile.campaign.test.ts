import { expect, test } from 'vitest';
import { hostileCampaign } from './hostile-campaign.ts';
import { HOSTILE_SEEDS } from './seeds.ts';

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
