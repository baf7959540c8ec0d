import type { Kept, Measurement } from './kept.ts';
import { medianAt } from './median.ts';

/** One bar: what it is about, what came out, where it lies. */
export type Bar = {
  readonly name: string;
  readonly figure: number | undefined;
  readonly most: number;
  readonly note: string;
};

const stage = 'toStageMs.p99';

/** The bars of the engine, as far as what is kept tells. */
export function bars(kept: readonly Kept[]): Bar[] {
  const runs = kept.flatMap((one) => one.runs);
  const of = (workload: string, size: number, server: string): Measurement[] =>
    runs.filter((run) => run.workload === workload && run.size === size && run.server === server);
  const ratio = (
    [workload, size, path]: readonly [string, number, string],
    [one, other]: readonly [string, string],
  ) => quotient(medianAt(of(workload, size, one), path), medianAt(of(workload, size, other), path));
  const toPeer = (workload: string, size: number, most: number): Bar => ({
    name: `processor, ${workload} ${size}: ours / Hocuspocus as shipped`,
    figure: ratio([workload, size, 'cpuSeconds'], ['ours', 'hocuspocus']),
    most,
    note: `with its flushDelay at 50 ms: ${shown(ratio([workload, size, 'cpuSeconds'], ['ours', 'hocuspocus-50']))}`,
  });
  const late = (workload: string, size: number): Bar => ({
    name: `phone to stage, ${workload} ${size}: p99, ms`,
    figure: medianAt(of(workload, size, 'ours'), stage),
    most: 120,
    note: `Hocuspocus ${shown(medianAt(of(workload, size, 'hocuspocus'), stage))}, at 50 ms ${shown(medianAt(of(workload, size, 'hocuspocus-50'), stage))}`,
  });
  const growth = (workload: string): Bar => {
    const [few, many] = ends(runs, workload);
    return {
      name: `${workload}: ${many} cards / ${few} cards, processor per edit`,
      figure: quotient(
        medianAt(of(workload, many, 'ours'), 'cpuMsPerEdit'),
        medianAt(of(workload, few, 'ours'), 'cpuMsPerEdit'),
      ),
      most: 1.3,
      note: `${shown(medianAt(of(workload, few, 'ours'), 'cpuMsPerEdit'))} and ${shown(medianAt(of(workload, many, 'ours'), 'cpuMsPerEdit'))} ms`,
    };
  };
  const peers = ['hocuspocus', 'hocuspocus-50', 'y-websocket', 'y-socket-io'];
  const best = peers.flatMap((name) => medianAt(of('joins', 5_000, name), 'cpuMsPerJoin') ?? []);
  const join = medianAt(of('joins', 5_000, 'ours'), 'cpuMsPerJoin');
  const flood = of('flood', 30, 'ours');
  return [
    ...(['cards', 'typing'] as const).flatMap((workload) =>
      [30, 100, 300].flatMap((size) => [toPeer(workload, size, size === 30 ? 1 : 0.5), late(workload, size)]),
    ),
    toPeer('rooms-cards', 40, 1),
    toPeer('rooms-typing', 40, 1),
    {
      name: 'memory per idle connection: ours / Socket.io relay',
      figure: ratio(['idle', 1_000, 'kilobytesPerConnection'], ['ours', 'socket-io-40']),
      most: 1.2,
      note: `its own things alone: ${shown(ratio(['idle', 1_000, 'heapKilobytesPerConnection'], ['ours', 'socket-io-40']))}`,
    },
    growth('one-more-card'),
    growth('one-more-sign'),
    {
      name: 'processor per join on 5,000 cards: ours / best of those that hold the document',
      figure: quotient(join, best.length > 0 ? Math.min(...best) : undefined),
      most: 0.15,
      note: `${shown(join)} ms`,
    },
    ...['garbage', 'valid', 'commands'].map((kind) => ({
      name: `beside a flood of ${kind}: p95 of the others' acknowledgements / in peace`,
      figure: medianAt(flood, `${kind}.timesQuiet`),
      most: 1.5,
      note: `out after at most ${shown(medianAt(flood, `${kind}.outAfterMs`))} ms`,
    })),
  ];
}

/** Two decimals, as few as say it. */
export const shown = (figure: number | undefined): string =>
  figure === undefined
    ? '?'
    : figure >= 100
      ? Math.round(figure).toLocaleString('en')
      : String(Math.round(figure * 100) / 100);

const quotient = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined || other === 0 ? undefined : one / other;

function ends(runs: readonly Measurement[], workload: string): readonly [number, number] {
  const sizes = runs
    .filter((run) => run.workload === workload && run.server === 'ours')
    .map(({ size }) => size);
  return sizes.length === 0 ? [10, 10_000] : [Math.min(...sizes), Math.max(...sizes)];
}
