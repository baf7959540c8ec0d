import { expect, test } from 'vitest';
import type { Layout } from '../gate/index.ts';
import { lifeCampaign } from './life-campaign.ts';
import { strictGate } from './trial.ts';

const PATIENCE = 600_000;

test(
  'S23 1,000 rooms that were opened, written in and left are out of memory again',
  { timeout: PATIENCE },
  async () => {
    const { growth, left, reports } = await lifeCampaign(1_000);
    expect(reports).toEqual([]);
    expect(left).toBe(0);
    expect(growth).toBeLessThan(0.1);
  },
);

test(
  'S23 negative control: somebody who keeps every document is noticed',
  { timeout: PATIENCE },
  async () => {
    const kept: Layout[] = [];
    const layOut: typeof strictGate.layOut = (doc) => {
      const layout = strictGate.layOut(doc);
      kept.push(layout);
      return layout;
    };
    const { growth } = await lifeCampaign(1_000, { ...strictGate, layOut });
    expect(kept.length).toBeGreaterThan(1_000);
    expect(growth).toBeGreaterThan(0.1);
  },
);
