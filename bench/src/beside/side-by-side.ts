import { contestants } from './contestants.ts';
import { keep, stamped, type Kept, type Measurement } from './kept.ts';
import { measure } from './measure.ts';
import { workloads } from './workloads.ts';

/** What is measured of everything there is; left out means all of it. */
export type Choice = {
  readonly quick: boolean;
  /** Names of workloads, of servers, and sizes. */
  readonly only: readonly string[];
  readonly servers: readonly string[];
  readonly sizes: readonly number[];
  readonly times: number | undefined;
  readonly seconds: number | undefined;
};

/** Those in whose figures a bar is, and the ones that stand beside; the others are measured once, at the largest size. */
const inBars = new Set(['ours', 'hocuspocus', 'hocuspocus-50', 'socket-io-40']);

/**
 * Measures the servers beside each other: for every workload and size they take turns, and begin again, so that what the
 * machine does meanwhile falls on all of them. What was measured is printed and kept for the writer.
 */
export async function sideBySide(choice: Choice): Promise<Kept[]> {
  const { quick } = choice;
  const seconds = choice.seconds ?? (quick ? 8 : 20);
  const measured: Kept[] = [];
  for (const { name: workload, sizes, quick: quickSize, once, onlyOurs } of workloads) {
    if (choice.only.length > 0 && !choice.only.includes(workload)) continue;
    const asked = choice.sizes.length > 0 ? choice.sizes : quick ? [quickSize ?? []].flat() : sizes;
    for (const size of asked) {
      const turns = turnsOf(choice, { large: size === Math.max(...asked), once: once === true }).filter(
        ([, name]) => !onlyOurs || name === 'ours',
      );
      const of: Measurement[] = [];
      for (const [turn, name] of turns) {
        const contestant = contestants.find((one) => one.name === name);
        if (!contestant) throw new Error(`there is no server ${name}`);
        const started = performance.now();
        const outcome = await measure(contestant, { workload, size, seconds, seed: 20_261_122 + turn }).catch(
          (error: unknown) => ({ failed: String(error) }),
        );
        const took = Math.round((performance.now() - started) / 1_000);
        process.stdout.write(`${workload} ${size} ${name} (${took} s) ${JSON.stringify(outcome)}\n`);
        of.push({ workload, size, server: name, seconds, outcome });
      }
      const kept = stamped(of);
      measured.push(kept);
      if (!quick) keep(workload, size, kept);
    }
  }
  return measured;
}

/** Which server is measured in which turn, in this order. */
function turnsOf(
  { quick, servers, times }: Choice,
  { large, once }: { large: boolean; once: boolean },
): [turn: number, server: string][] {
  const names = contestants
    .map(({ name }) => name)
    .filter((name) => (servers.length > 0 ? servers.includes(name) : inBars.has(name) || (large && !quick)));
  const most = times ?? (quick || once ? 1 : 3);
  return Array.from({ length: most }, (_, turn) =>
    names
      .filter((name) => turn === 0 || servers.length > 0 || inBars.has(name))
      .map((name): [number, string] => [turn, name]),
  ).flat();
}
