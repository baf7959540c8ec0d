import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Outcome } from './workloads/workload.ts';

/** One run of one workload on one server. */
export type Measurement = {
  readonly workload: string;
  readonly size: number;
  readonly server: string;
  readonly seconds: number;
  readonly outcome: Outcome;
};

/** All runs of one workload at one size, of one time. */
export type Kept = { readonly at: string; readonly commit: string; readonly runs: readonly Measurement[] };

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, '.cache/bench');

/** These runs with the commit and the time they are of. */
export function stamped(runs: readonly Measurement[]): Kept {
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  return { at, commit, runs };
}

/** Keeps what was measured last of a workload and size, so that RESULTS.md can be written from parts measured apart. */
export function keep(workload: string, size: number, kept: Kept): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${workload}-${size}.json`), JSON.stringify(kept));
}

/** Everything kept. */
export function allKept(): Kept[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept);
}
