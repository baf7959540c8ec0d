import { expect, test } from 'vitest';
import { unloadCampaign } from './unload-campaign.ts';

const PATIENCE = 600_000;

test(
  'S23 P1 in 200 random schedules of rooms that unload while people come back there is one document at a time and nothing is lost',
  { timeout: PATIENCE },
  async () => {
    const { failed, loads, schedules } = await unloadCampaign(200, 1);
    expect(failed).toEqual([]);
    // Put away and loaded again several times in each.
    expect(loads).toBeGreaterThan(3 * schedules);
  },
);

test(
  'S23 P1 negative control: who does not wait while a room moves is noticed',
  { timeout: PATIENCE },
  async () => {
    const { failed } = await unloadCampaign(20, 1, false);
    expect(failed.length).toBeGreaterThan(0);
  },
);
