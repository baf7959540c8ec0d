/**
 * `npm run soak`: the long campaigns, one after the other, each in a process of its own. Prints what each came to; exits with 1
 * when one was not as it should be. The figures go to bench/RESULTS.md by hand of whoever runs it, with date and commit.
 * `-- --short` takes a hundredth of everything, to see that the campaigns themselves run.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const root = resolve(import.meta.dirname, '../..');
const share = values.short ? 0.01 : 1;
const times = (count: number): string => String(Math.max(1, Math.round(count * share)));

type Campaign = {
  readonly what: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

const campaigns: readonly Campaign[] = [
  {
    what: 'P2, P4: mutated and honest updates, random schedules',
    args: ['packages/sync/src/testing/soak.ts', times(2_000_000)],
  },
  {
    what: 'P4: boards of five people and 500 steps',
    args: ['packages/board/src/testing/soak.ts', times(1_000)],
  },
  {
    what: 'P7: what can be known of anybody in any story of a small group',
    args: ['packages/domain/src/testing/soak.ts', times(100_000)],
  },
  {
    what: 'P1: kill -9 under load',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', 'durable'],
    env: { RAAKVLAK_KILLS: times(1_000) },
  },
  {
    what: 'P1: acknowledgements before the disk, by system-call trace',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', 'early-answers'],
    env: { RAAKVLAK_ACKS: times(1_000) },
  },
];

const outcomes = campaigns.map(({ what, args, env }) => {
  process.stdout.write(`\n=== ${what}\n`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return { what, good: status === 0, seconds: Math.round((performance.now() - started) / 1_000) };
});

process.stdout.write('\n');
for (const { what, good, seconds } of outcomes)
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'} ${what} (${seconds} s)\n`);
process.exitCode = outcomes.every(({ good }) => good) ? 0 : 1;
