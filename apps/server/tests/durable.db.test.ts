import { expect, it } from 'vitest';
import { killCampaign } from './kill-campaign.ts';
import { chanceFrom } from './seeded.ts';

/** More in the long campaign: RAAKVLAK_KILLS=100. */
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

it('P1 the wait for the disk is what does it: answered first, killed, and something is lost', async () => {
  const { lost } = await killCampaign({ kills: 3, phones: 6, chance: chanceFrom(2), tellFirst: true });
  expect(lost.length).toBeGreaterThan(0);
}, 300_000);
