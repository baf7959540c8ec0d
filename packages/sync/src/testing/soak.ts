import { honestCampaign } from './honest-campaign.ts';
import { hostileCampaign } from './hostile-campaign.ts';
import { lifeCampaign } from './life-campaign.ts';
import { scheduleCampaign } from './schedule-campaign.ts';
import { statefulCampaign } from './stateful-campaign.ts';
import { togetherCampaign } from './together-campaign.ts';
import { unloadCampaign } from './unload-campaign.ts';

/**
 * The long campaigns: `node packages/sync/src/testing/soak.ts [updates] [first seed]`. Prints one JSON
 * line per campaign; the exit code is 1 when anything was wrong. Of the hostile updates nine in ten are wounded bytes or
 * well-formed nonsense, each tried on the same garden; the others come amid honest work.
 */
const [updates = 2_000_000, firstSeed = 1_000] = process.argv.slice(2).map(Number);
const PER_SEED = 250;
const AMID_HONEST = 0.1;
const HONEST = 0.15;

/** Runs one campaign, prints what it came to, and says whether it was as it should be. */
function run(campaign: string, work: () => { readonly fine: boolean }): boolean {
  const result = work();
  process.stdout.write(`${JSON.stringify({ campaign, ...result })}\n`);
  return result.fine;
}

const alone = Math.ceil((updates * (1 - AMID_HONEST)) / PER_SEED);
const seeds = Array.from({ length: alone }, (_, index) => firstSeed + index);
const hostile = run('hostile', () => {
  const { sent, accepted, found } = hostileCampaign(seeds, 'gated');
  return { fine: found.length === 0, sent, accepted, found };
});
const stateful = run('hostile amid honest', () => {
  const { sent, accepted, found, honest } = statefulCampaign(
    Math.ceil(updates * AMID_HONEST),
    firstSeed,
    'gated',
  );
  const { refused, diverged } = honest;
  const fine = found.length === 0 && refused.size === 0 && diverged.length === 0;
  return { fine, sent, accepted, found, honest: honest.sent, refused: [...refused], diverged };
});
const together = run('in shared turns', () => {
  const report = togetherCampaign(Math.ceil(updates / 20), firstSeed);
  return { fine: report.wrong.length === 0, ...report };
});
const honest = run('honest', () => {
  const { sent, merged, refused, diverged } = honestCampaign(Math.ceil(updates * HONEST), firstSeed);
  return { fine: refused.size === 0 && diverged.length === 0, sent, merged, refused: [...refused], diverged };
});
const schedules = await scheduleCampaign(Math.ceil(updates / 2_000), firstSeed);
const converged = run('schedules', () => ({ fine: schedules.failed.length === 0, ...schedules }));
const unloads = await unloadCampaign(Math.ceil(updates / 200), firstSeed);
const unloaded = run('unloads', () => ({ fine: unloads.failed.length === 0, ...unloads }));
const life = await lifeCampaign(Math.ceil(updates / 200));
const lived = run('rooms opened and closed', () => ({ fine: life.growth < 0.1 && life.left === 0, ...life }));
process.exitCode = lived && hostile && stateful && together && honest && converged && unloaded ? 0 : 1;
