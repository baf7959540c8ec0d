import { expect, test } from 'vitest';
import { ALL_TROUBLE, scheduleCampaign } from './testing/schedule-campaign.ts';

const PATIENCE = 600_000;

test(
  'S39 P4 P1 60 schedules of dead and cut lines, lost, doubled and overtaking messages, reloads, restarts, failing disks and failing phones: all equal, every command exactly once',
  { timeout: PATIENCE },
  async () => {
    const { failed, commands } = await scheduleCampaign(60, 1);
    expect(failed).toEqual([]);
    expect(commands).toBeGreaterThan(3_000);
  },
);

test(
  'S32 P1 negative control: when phones keep nothing beyond a page, commands are lost and the campaign sees it',
  { timeout: PATIENCE },
  async () => {
    const { failed } = await scheduleCampaign(5, 1, { ...ALL_TROUBLE, outbox: false });
    expect(failed.map(({ why }) => why).join()).toContain('was never answered');
  },
);

test(
  'S33 P4 negative control: when the log forgets command ids, words are there twice or against what was told, and the campaign sees it',
  { timeout: PATIENCE },
  async () => {
    const { failed } = await scheduleCampaign(5, 1, { ...ALL_TROUBLE, commandIds: false });
    expect(failed.map(({ why }) => why).join()).toMatch(/and there [1-9] times/);
  },
);
