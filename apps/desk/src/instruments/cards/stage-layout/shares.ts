import { evenShares, type Shares } from './frame.ts';
import type { LaidField } from './wall-to-lay.ts';
import { sum, type Size } from '../../../ui/picture/geometry.ts';

/** A field this full (share of its surface) still lies with air. */
const airy = 0.2;
/** Moving every band is only worth it when the fullest field gets this much emptier. */
const worth = 0.86;
const stepsInOne = 40;

/**
 * How the surface is divided: evenly while that is enough, else fuller rows and columns get more. `demand` is the surface
 * that the stones of a field ask for, per row and column. What was chosen before stays as long as it serves.
 */
export function sharesFor(
  demand: readonly (readonly number[])[],
  size: Size,
  before: Shares | undefined,
): Shares {
  const columnCount = demand[0]?.length ?? 1;
  const even = evenShares(demand.length, columnCount);
  const known =
    before && before.rows.length === demand.length && before.columns.length === columnCount ? before : even;
  if (fullest(demand, size, known) <= airy) return known;
  const columns = divided(
    even.columns.map((_, column) => sum(demand.map((row) => row[column] ?? 0))),
    0.5,
    0.66,
  );
  const rows = divided(
    demand.map((row) => Math.max(...row.map((one, column) => one / (columns[column] ?? 1)))),
    0.75,
    0.5,
  );
  const better = { rows, columns };
  return fullest(demand, size, better) < worth * fullest(demand, size, known) ? better : known;
}

/** The part of the fullest field that stones would cover. */
function fullest(demand: readonly (readonly number[])[], size: Size, shares: Shares): number {
  const fills = demand.flatMap((row, r) =>
    row.map((one, c) => one / (size.w * size.h * (shares.rows[r] ?? 1) * (shares.columns[c] ?? 1))),
  );
  return Math.max(0, ...fills);
}

/** Shares by weight: `trust` in the weights, and never less than `least` of an even share. In coarse steps, so that bands stand still. */
function divided(weights: readonly number[], trust: number, least: number): number[] {
  const even = 1 / weights.length;
  const total = sum(weights) || 1;
  const wished = weights.map((weight) => Math.max(least * even, even + trust * (weight / total - even)));
  const coarse = wished.map((share) => Math.round((share / sum(wished)) * stepsInOne));
  return coarse.map((share) => share / sum(coarse));
}

const grow = 1.12;
const leastShare = 0.4;

/** The same surface with more room for the rows and columns in which stones are not seen, or had to be laid in courses. */
export function roomFor(fields: readonly LaidField[], { rows, columns }: Shares): Shares {
  const need = ({ pages, tidy }: LaidField) => ((pages[0]?.more?.count ?? 0) > 0 ? 1 : tidy ? 0.35 : 0);
  const asked = (at: 'row' | 'column', index: number) =>
    Math.max(0, ...fields.filter(({ field }) => field[at] === index).map(need));
  return {
    rows: grown(rows, (row) => asked('row', row)),
    columns: grown(columns, (column) => asked('column', column)),
  };
}

function grown(shares: readonly number[], need: (index: number) => number): number[] {
  const wished = shares.map((share, index) =>
    Math.max(leastShare / shares.length, share * Math.pow(grow, need(index))),
  );
  return wished.map((share) => share / sum(wished));
}
