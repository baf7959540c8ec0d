import { expect, test } from 'vitest';
import type { Layout } from '../gate/index.ts';
import { togetherCampaign } from './together-campaign.ts';
import { strictGate } from './trial.ts';

const PATIENCE = 600_000;

test(
  'S13 P2 2,000 updates, honest and hostile, are answered in shared turns as they are alone, and make the same document',
  { timeout: PATIENCE },
  () => {
    const { updates, turns, wrong } = togetherCampaign(2_000, 1);
    expect(wrong).toEqual([]);
    expect(updates).toBeGreaterThan(4 * turns);
  },
);

test(
  'S13 P2 negative control: a gate that judges a turn by the document before it is noticed',
  { timeout: PATIENCE },
  () => {
    const before = new WeakMap<Layout, Layout>();
    const { wrong } = togetherCampaign(1, 1, {
      ...strictGate,
      applyTogether: (layout, writers, change) => {
        const copy = strictGate.layOut(new (layout.doc.constructor as new () => Layout['doc'])());
        before.set(layout, copy);
        return strictGate.applyTogether(layout, writers, change);
      },
      judge: (bytes, sender, layout) => strictGate.judge(bytes, sender, before.get(layout) ?? layout),
    });
    expect(wrong.length).toBeGreaterThan(0);
  },
);
