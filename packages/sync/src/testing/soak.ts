import { honestCampaign } from './honest-campaign.ts';
import { hostileCampaign } from './hostile-campaign.ts';
import { scheduleCampaign } from './schedule-campaign.ts';

/**
 * The long campaigns: `node packages/sync/src/testing/soak.ts [updates] [first seed]`. Prints one JSON
 * line per campaign; the exit code is 1 when anything was wrong.
 */
const [updates = 1_000_000, firstSeed = 1_000] = process.argv.slice(2).map(Number);
const PER_SEED = 250;

/** Runs one campaign, prints what it came to, and says whether it was as it should be. */
function run(campaign: string, work: () => { readonly fine: boolean }): boolean {
  const result = work();
  process.stdout.write(`${JSON.stringify({ campaign, ...result })}\n`);
  return result.fine;
}

const seeds = Array.from({ length: Math.ceil(updates / PER_SEED) }, (_, index) => firstSeed + index);
const hostile = run('hostile', () => {
  const { sent, accepted, found } = hostileCampaign(seeds, 'gated');
  return { fine: found.length === 0, sent, accepted, found };
});
const honest = run('honest', () => {
  const { sent, merged, refused, diverged } = honestCampaign(Math.ceil(updates / 2), firstSeed);
  return { fine: refused.size === 0 && diverged.length === 0, sent, merged, refused: [...refused], diverged };
});
const schedules = await scheduleCampaign(Math.ceil(updates / 1_000), firstSeed);
const converged = run('schedules', () => ({ fine: schedules.failed.length === 0, ...schedules }));
process.exitCode = hostile && honest && converged ? 0 : 1;
