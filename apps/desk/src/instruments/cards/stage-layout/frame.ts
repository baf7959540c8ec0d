import { sum, type Box, type Size } from '../../../ui/picture/geometry.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { evenLines, wrapLines } from '../../../ui/picture/wrap-lines.ts';

export type Part = { readonly id: string; readonly label: string };
/** Shares of the height per row and of the width per column; each sums up to 1. */
export type Shares = { readonly rows: readonly number[]; readonly columns: readonly number[] };

export type Field = {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  /** Where stones may lie. */
  readonly room: Box;
  /** The corner of the room that a row's label takes. */
  readonly notch: Box | undefined;
};
export type Head = { readonly column: number; readonly lines: readonly string[]; readonly box: Box };
export type RowLabel = {
  readonly row: number;
  readonly label: string;
  readonly count: string;
  readonly box: Box;
};

/** The board without stones: a soft plane per column, a head on each, bands for rows, and the fields where they cross. */
export type Frame = {
  readonly planes: readonly Box[];
  readonly heads: readonly Head[];
  readonly labels: readonly RowLabel[];
  readonly fields: readonly Field[];
  readonly headSize: number;
};

/** Heads are as large as all of them can be whole; only at the least size a word is broken. */
const headSizes = [40, 36, 32, 30];
export const labelSize = 30;
const headLead = 1.15;
const labelHeight = 48;
const labelPadding = 24;
// Planes touch, and where they touch they overlap a little: that is the mark of the house.
const overlap = 28;
const bandGap = 13;
const inset = 18;

export const evenShares = (rows: number, columns: number): Shares => ({
  rows: Array.from({ length: rows }, () => 1 / rows),
  columns: Array.from({ length: columns }, () => 1 / columns),
});

/**
 * Where everything of a board lies on a surface. `counts` is what is quietly said with each row's label. Two columns carry
 * the labels on the seam between them, because a level belongs to both; otherwise a label stands at the left.
 */
export function frameOf(
  rows: readonly Part[],
  columns: readonly Part[],
  counts: readonly string[],
  size: Size,
  shares: Shares,
  measure: Measure,
): Frame {
  const widths = columns.map((_, index) => size.w * (shares.columns[index] ?? 0));
  const lefts = widths.map((_, index) => sum(widths.slice(0, index)));
  const { size: headSize, lines: wrapped } = headsOf(columns, widths, measure);
  const headLines = Math.max(0, ...wrapped.map((lines) => lines.length));
  const headHeight = headLines === 0 ? inset : headLines * headSize * headLead + 18;

  const planes = columns.map((_, index) => {
    const [fromLeft, toRight] = [
      index === 0 ? 0 : overlap / 2,
      index === columns.length - 1 ? 0 : overlap / 2,
    ];
    return {
      x: (lefts[index] ?? 0) - fromLeft,
      y: 0,
      w: (widths[index] ?? 0) + fromLeft + toRight,
      h: size.h,
    };
  });
  const bodyHeight = size.h - headHeight - inset;
  const heights = rows.map((_, index) => bodyHeight * (shares.rows[index] ?? 0));
  const tops = heights.map((_, index) => headHeight + sum(heights.slice(0, index)));

  const labels = rows.flatMap(({ label }, row): RowLabel[] => {
    // A row without a name is the whole board; a number alone on it says nothing.
    if (label === '') return [];
    const count = counts[row] ?? '';
    const text = [label, count].filter((part) => part !== '').join('  ');
    const w = Math.min(size.w - 2 * inset, measure(text) * labelSize + 2 * labelPadding);
    const seam = columns.length === 2 ? (lefts[1] ?? 0) : undefined;
    return [
      {
        row,
        label,
        count,
        box: { x: seam === undefined ? inset : seam - w / 2, y: (tops[row] ?? 0) + 2, w, h: labelHeight },
      },
    ];
  });

  const fields = rows.flatMap((row, rowIndex) =>
    columns.map((column, columnIndex): Field => {
      const [fromLeft, toRight] = [
        columnIndex === 0 ? inset : overlap / 2 + 10,
        columnIndex === columns.length - 1 ? inset : overlap / 2 + 10,
      ];
      const room = {
        x: (lefts[columnIndex] ?? 0) + fromLeft,
        y: (tops[rowIndex] ?? 0) + 2,
        w: (widths[columnIndex] ?? 0) - fromLeft - toRight,
        h: (heights[rowIndex] ?? 0) - bandGap,
      };
      const label = labels.find((other) => other.row === rowIndex);
      return {
        id: `${row.id}.${column.id}`,
        row: rowIndex,
        column: columnIndex,
        room,
        notch: label && notchIn(room, label.box),
      };
    }),
  );
  return {
    planes,
    heads: wrapped.map((lines, column) => ({
      column,
      lines,
      box: {
        x: (lefts[column] ?? 0) + inset,
        y: 12,
        w: (widths[column] ?? 0) - 2 * inset,
        h: headHeight - 12,
      },
    })),
    labels,
    fields,
    headSize,
  };
}

function headsOf(
  columns: readonly Part[],
  widths: readonly number[],
  measure: Measure,
): { size: number; lines: string[][] } {
  const least = headSizes[headSizes.length - 1] ?? 30;
  const set = (size: number, breaking: 'never' | 'hyphens') =>
    columns.map(({ label }, index) => {
      // Heads are a little bolder than what the measure knows.
      const room = (((widths[index] ?? 0) - 2 * inset - overlap) / size) * 0.95;
      return label === ''
        ? []
        : wrapLines(label, evenLines(breaking === 'never' ? 2 : 3, room), measure, breaking);
    });
  for (const size of headSizes) {
    const lines = set(size, 'never');
    if (lines.every((one) => one !== undefined)) return { size, lines };
  }
  return {
    size: least,
    lines: set(least, 'hyphens').map((one, index) => one ?? [columns[index]?.label ?? '']),
  };
}

function notchIn(room: Box, label: Box): Box | undefined {
  const x = Math.max(room.x, label.x);
  const right = Math.min(room.x + room.w, label.x + label.w);
  return right - x > 1 ? { x, y: room.y, w: right - x, h: label.y + label.h - room.y } : undefined;
}
