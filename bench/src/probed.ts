import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Megabytes after rubbish was collected: what the process occupies, and what of it is its own things. */
type Memory = { readonly whole: number; readonly heap: number };

/** What the probe counted in the server's process. */
export type Figures = {
  readonly cpuSeconds: number;
  /** The part of it that the system used for it: sockets and the disk. */
  readonly systemSeconds: number;
  readonly peakMemoryMb: number;
  readonly memoryMb: { readonly before: Memory; readonly after: Memory };
  readonly loopDelayMs: { readonly p50: number; readonly p99: number; readonly max: number };
};

/** A process in which the probe is, and the file in which it answers. */
export type Probed = { readonly pid: number; readonly probeFile: string };

/** Resolves when the probe counts. */
export async function startCounting(probed: Probed): Promise<void> {
  await answer(probed);
}

/** What it counted since. */
export const counted = async (probed: Probed): Promise<Figures> =>
  JSON.parse(await answer(probed)) as Figures;

async function answer({ pid, probeFile }: Probed): Promise<string> {
  rmSync(probeFile, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(probeFile)) await pause(20);
  return readFileSync(probeFile, 'utf8');
}
