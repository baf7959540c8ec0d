import { monitorEventLoopDelay } from 'node:perf_hooks';
import { counted, startCounting, type Figures, type Probed } from '../probed.ts';

/** What the load itself used meanwhile: a load that is out of breath says nothing about the server. */
export type LoadFigures = { readonly loadBusy: number; readonly loadDelayMs: number };

/** Counts in the server's process, through the probe, and in this one. */
export type Counting = {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<Figures & LoadFigures>;
};

export function countingOf(probed: Probed): Counting {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let used = process.cpuUsage();
  let at = performance.now();
  return {
    start: async () => {
      await startCounting(probed);
      delay.enable();
      delay.reset();
      used = process.cpuUsage();
      at = performance.now();
    },
    stop: async () => {
      const { user, system } = process.cpuUsage(used);
      const loadBusy = Math.round(((user + system) / 1_000 / (performance.now() - at)) * 100) / 100;
      const loadDelayMs = Math.round(delay.percentile(99) / 1e5) / 10;
      delay.disable();
      return { ...(await counted(probed)), loadBusy, loadDelayMs };
    },
  };
}
