/** The value below which this share (0 to 1) of the figures lies; nearest rank. Throws without figures. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (found === undefined) throw new Error('no figures');
  return found;
}

export const spread = (
  figures: readonly number[],
): { p50: number; p95: number; p99: number; max: number } => ({
  p50: tenth(percentile(figures, 0.5)),
  p95: tenth(percentile(figures, 0.95)),
  p99: tenth(percentile(figures, 0.99)),
  max: tenth(percentile(figures, 1)),
});

const tenth = (figure: number): number => Math.round(figure * 10) / 10;
