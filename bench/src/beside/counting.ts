import { existsSync, readFileSync, rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Figures } from '../server-process.ts';
import { pause } from './until.ts';

/** What the load itself used meanwhile: a load that is out of breath says nothing about the server. */
export type LoadFigures = { readonly loadBusy: number; readonly loadDelayMs: number };

/** Counts in the server's process, through the probe, and in this one. */
export type Counting = {
  readonly start: () => void;
  readonly stop: () => Promise<Figures & LoadFigures>;
};

export function countingOf({ pid, probeFile }: { pid: number; probeFile: string }): Counting {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let used = process.cpuUsage();
  let at = performance.now();
  return {
    start: () => {
      rmSync(probeFile, { force: true });
      process.kill(pid, 'SIGUSR2');
      delay.enable();
      delay.reset();
      used = process.cpuUsage();
      at = performance.now();
    },
    stop: async () => {
      process.kill(pid, 'SIGUSR2');
      const { user, system } = process.cpuUsage(used);
      const loadBusy = Math.round(((user + system) / 1_000 / (performance.now() - at)) * 100) / 100;
      const loadDelayMs = Math.round(delay.percentile(99) / 1e5) / 10;
      delay.disable();
      // The probe's own file comes in one piece: it is written beside and moved.
      while (!existsSync(probeFile)) await pause(20);
      return { ...(JSON.parse(readFileSync(probeFile, 'utf8')) as Figures), loadBusy, loadDelayMs };
    },
  };
}
