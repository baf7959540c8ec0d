import { expect, it } from 'vitest';
import { killCampaign } from './kill-campaign.ts';
import { chanceFrom } from './seeded.ts';

/**
 * More in the long campaign: RAAKVLAK_KILLS=100. The control stands in src/database/lane.test.ts: a kill rarely hits the
 * milliseconds between a hasty answer and its write.
 */
const kills = Number(process.env['RAAKVLAK_KILLS'] ?? 10);

it(
  `P1 ${kills} kills -9 under load lose nothing that was acknowledged`,
  { timeout: 60_000 * kills },
  async () => {
    const { acknowledged, lost } = await killCampaign({ kills, phones: 6, chance: chanceFrom(1) });
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(kills * 15);
  },
);
