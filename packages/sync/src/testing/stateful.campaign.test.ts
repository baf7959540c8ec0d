import { expect, test } from 'vitest';
import { STATEFUL_SEED } from './seeds.ts';
import { statefulCampaign } from './stateful-campaign.ts';

const PATIENCE = 600_000;

test(
  'S13 P2 of 5,000 hostile updates amid honest work none does harm, no honest one is refused, and everyone ends up equal',
  { timeout: PATIENCE },
  () => {
    const { sent, accepted, found, honest } = statefulCampaign(5_000, STATEFUL_SEED, 'gated');
    expect(sent).toBeGreaterThanOrEqual(5_000);
    expect(found).toEqual([]);
    expect([...honest.refused]).toEqual([]);
    expect(honest.diverged).toEqual([]);
    expect(accepted).toBeGreaterThan(50);
  },
);

test(
  'S13 P2 negative control: without the gate the same people meet every kind of harm',
  { timeout: PATIENCE },
  () => {
    const { damage } = statefulCampaign(500, STATEFUL_SEED, 'bare');
    expect([...damage.keys()].sort()).toEqual(expect.arrayContaining(['pending', 'unauthorised']));
  },
);
