import { footMark, lead, leastType, type Words } from './fit-words.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { evenLines, wrapLines } from '../../../ui/picture/wrap-lines.ts';

/** What has to lie in a field: the first come first. */
export type Block = { readonly id: string; readonly words: Words; readonly count: number };

/** Blocks side by side, in so many lines of text; `y` is from the top of the room. */
export type Row = {
  readonly blocks: readonly Block[];
  readonly lines: number;
  readonly size: number;
  readonly y: number;
  readonly h: number;
};

export const courseGap = 12;
export const padX = 24;
export const padY = 10;
const shortFoot = 6; // in type sizes; a longer foot stands behind the words
const mostLines = 9;

/** What a block says in a course, and how wide a short number beside it is. */
export function saying(
  { words }: Block,
  measure: Measure,
): { text: string; foot: string; footWidth: number } {
  if (words.foot === '') return { text: words.text, foot: '', footWidth: 0 };
  if (measure(words.foot) > shortFoot)
    return { text: `${words.text} – ${words.foot}`, foot: '', footWidth: 0 };
  return {
    text: words.text,
    foot: words.foot,
    footWidth: (measure(words.foot) + footMark) * leastType + padX * 0.75,
  };
}

/** The least width at which a block stands in so many lines; undefined when no more than `most` wide it can't. */
function leastWidth(
  block: Block,
  lines: number,
  size: number,
  most: number,
  measure: Measure,
): number | undefined {
  const { text, footWidth } = saying(block, measure);
  const around = 2 * padX + footWidth;
  const wrapped = (width: number, breaking: 'never' | 'hyphens') =>
    wrapLines(text, evenLines(lines, (width - around) / size), measure, breaking);
  if (!wrapped(most, 'never')) return wrapped(most, 'hyphens') ? most : undefined;
  let [tooNarrow, fits] = [around, most];
  for (let step = 0; step < 8; step++) {
    const width = (tooNarrow + fits) / 2;
    if (wrapped(width, 'never')) fits = width;
    else tooNarrow = width;
  }
  return Math.max(fits, size * 2.4);
}

type Widths = (block: number, lines: number) => number | undefined;

/** Widths of all blocks, worked out once when asked for. */
export function widthsOf(blocks: readonly Block[], size: number, most: number, measure: Measure): Widths {
  const known = new Map<number, number | undefined>();
  return (index, lines) => {
    const key = index * (mostLines + 1) + lines;
    if (known.has(key)) return known.get(key);
    const block = blocks[index];
    const width = block && leastWidth(block, lines, size, most, measure);
    known.set(key, width);
    return width;
  };
}

/** A surface of courses: `width` at a height (a corner may be taken), and what stays free at the end of the last course. */
export type CourseRoom = { readonly h: number; readonly width: (y: number) => number; readonly endFree: number };

export const heightOf = (lines: number, size: number): number => lines * size * lead + 2 * padY;
export const blocksIn = (rows: readonly Row[]): number => rows.reduce((total, row) => total + row.blocks.length, 0);

/**
 * Lays as many blocks as can be. Two masons try: one keeps the order and lets courses differ in height, one fills courses
 * of one height with whatever fits. The first is nicer, so the second has to lay more.
 */
export function layRows(blocks: readonly Block[], size: number, room: CourseRoom, measure: Measure): Row[] {
  const widths = widthsOf(blocks, size, room.width(room.h), measure);
  const ordered = rowsInOrder(blocks, widths, size, room);
  if (blocksIn(ordered) === blocks.length) return ordered;
  return Array.from({ length: mostLines }, (_, index) => rowsByFit(blocks, widths, index + 1, size, room)).reduce(
    (best, other) => (blocksIn(other) > blocksIn(best) ? other : best),
    ordered,
  );
}

/** First fit: a block goes into the first course that has room for it. */
function rowsByFit(blocks: readonly Block[], widths: Widths, lines: number, size: number, room: CourseRoom): Row[] {
  const h = heightOf(lines, size);
  const count = Math.floor((room.h + courseGap) / (h + courseGap));
  const rows = Array.from({ length: count }, (_, index) => {
    const y = index * (h + courseGap);
    return { blocks: [] as Block[], free: room.width(y) - (index === count - 1 ? room.endFree : 0) + courseGap, y };
  });
  for (const [index, block] of blocks.entries()) {
    const width = widths(index, lines);
    const row = width === undefined ? undefined : rows.find(({ free }) => free >= width + courseGap);
    if (!row || width === undefined) continue;
    row.blocks.push(block);
    row.free -= width + courseGap;
  }
  return rows.filter((row) => row.blocks.length > 0).map((row) => ({ blocks: row.blocks, y: row.y, lines, size, h }));
}

type Best = { readonly bottom: number; readonly from: number; readonly lines: number };

/** The least total height for every number of blocks, like breaking a paragraph into lines. */
function rowsInOrder(blocks: readonly Block[], widths: Widths, size: number, room: CourseRoom): Row[] {
  const best: (Best | undefined)[] = [{ bottom: -courseGap, from: 0, lines: 0 }];
  let end: { count: number; last: Best } | undefined;
  for (let count = 1; count <= blocks.length; count++) {
    const whole = lastCourse(count, best, widths, size, room, 0);
    best[count] = whole;
    const last = room.endFree > 0 ? lastCourse(count, best, widths, size, room, room.endFree) : whole;
    if (last && last.bottom <= room.h) end = { count, last };
  }
  const rows: Row[] = [];
  let { count, last } = end ?? { count: 0, last: undefined };
  while (last && count > 0) {
    const h = heightOf(last.lines, size);
    rows.unshift({ blocks: blocks.slice(last.from, count), lines: last.lines, size, y: last.bottom - h, h });
    count = last.from;
    last = best[count];
  }
  return rows;
}

/** The best last course for the first `count` blocks. */
function lastCourse(
  count: number,
  best: readonly (Best | undefined)[],
  widths: Widths,
  size: number,
  room: CourseRoom,
  endFree: number,
): Best | undefined {
  let found: Best | undefined;
  for (let lines = 1; lines <= mostLines; lines++) {
    let used = endFree;
    for (let from = count - 1; from >= 0; from--) {
      const width = widths(from, lines);
      if (width === undefined) break;
      used += width + (from < count - 1 ? courseGap : 0);
      const before = best[from];
      if (used > room.width(0) && used > room.width(room.h)) break;
      if (!before) continue;
      const top = before.bottom + courseGap;
      const bottom = top + heightOf(lines, size);
      if (used <= room.width(top) && bottom <= room.h && (!found || bottom < found.bottom))
        found = { bottom, from, lines };
    }
  }
  return found;
}
