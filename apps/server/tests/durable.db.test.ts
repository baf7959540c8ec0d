import { expect, it } from 'vitest';
import { killCampaign } from './kill-campaign.ts';
import { chanceFrom } from './seeded.ts';

/** More in the long campaign: RAAKVLAK_KILLS=1000. */
const kills = Number(process.env['RAAKVLAK_KILLS'] ?? 10);

it(
  `P1 ${kills} kills -9 under load lose nothing that was acknowledged`,
  { timeout: 60_000 + 20_000 * kills },
  async () => {
    const { acknowledged, lost } = await killCampaign({ kills, phones: 4, chance: chanceFrom(1) });
    expect(lost).toEqual([]);
    expect(acknowledged.given).toBeGreaterThanOrEqual(kills * 10);
    expect(acknowledged.together).toBeGreaterThanOrEqual(kills);
  },
);

// A kill at random rarely hits the milliseconds between a hasty answer and its write; one with the disk held always does.
const whileHeld = { kills: 1, phones: 2, chance: chanceFrom(2), diskHeld: true };

it(
  'P1 a server that cannot write and is killed had acknowledged nothing of it',
  { timeout: 180_000 },
  async () => {
    const { acknowledged, lost } = await killCampaign(whileHeld);
    expect(lost).toEqual([]);
    expect(acknowledged.given).toBeGreaterThanOrEqual(10);
  },
);

it(
  'P1 negative control: a server that answers before it writes loses what it acknowledged',
  { timeout: 180_000 },
  async () => {
    const { lost } = await killCampaign({ ...whileHeld, tellFirst: true });
    expect(lost).not.toEqual([]);
  },
);
