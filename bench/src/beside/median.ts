import type { Measurement } from './kept.ts';

/** The middle one; the mean of the two in the middle. Throws without figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  if (low === undefined || high === undefined) throw new Error('no figures');
  return (low + high) / 2;
}

/** A figure of an outcome by its path (`toStageMs.p99`); undefined where it is not there. */
export function figureAt({ outcome }: Measurement, path: string): number | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      outcome,
    );
  return typeof found === 'number' ? found : undefined;
}

/** The median of a figure over these runs; undefined when none has it. */
export function medianAt(runs: readonly Measurement[], path: string): number | undefined {
  const figures = runs.flatMap((run) => figureAt(run, path) ?? []);
  return figures.length === 0 ? undefined : median(figures);
}
