import { footMark, lead, leastType, type Words } from './fit-words.ts';
import { answered, type Measure } from '../../../ui/picture/measure.ts';
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

export const courseGap = 10;
export const padX = 21;
export const padY = 8;
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
  const least = narrowest(text, lines, measure) * size + around;
  if (least <= most) return Math.max(least, size * 2.4);
  return wrapLines(text, evenLines(lines, (most - around) / size), measure, 'hyphens') ? most : undefined;
}

/** The narrowest lines on which words stand whole, in units per unit of type. */
function narrowest(text: string, lines: number, measure: Measure): number {
  return answered(measure, 'narrowest', text, lines, () => {
    let [tooNarrow, fits] = [0, measure(text) + 0.01];
    for (let step = 0; step < 10; step++) {
      const width = (tooNarrow + fits) / 2;
      if (wrapLines(text, evenLines(lines, width), measure, 'never')) fits = width;
      else tooNarrow = width;
    }
    return fits;
  });
}

type Widths = (block: number, lines: number) => number | undefined;

export const widthsOf =
  (blocks: readonly Block[], size: number, most: number, measure: Measure): Widths =>
  (index, lines) => {
    const block = blocks[index];
    return block && leastWidth(block, lines, size, most, measure);
  };

/**
 * A surface of courses: `width` at a height (a corner may be taken, down to `corner`), and what stays free at the end of
 * the last course.
 */
export type CourseRoom = {
  readonly h: number;
  readonly width: (y: number) => number;
  readonly corner: number;
  readonly endFree: number;
};

export const heightOf = (lines: number, size: number): number => lines * size * lead + 2 * padY;
export const blocksIn = (rows: readonly Row[]): number =>
  rows.reduce((total, row) => total + row.blocks.length, 0);

/**
 * Lays as many blocks as can be. Two masons try: one keeps the order and lets courses differ in height, one fills courses
 * of one height with whatever fits. The first is nicer, so the second has to lay more.
 */
export function layRows(blocks: readonly Block[], size: number, room: CourseRoom, measure: Measure): Row[] {
  const widths = widthsOf(blocks, size, room.width(room.h) - room.endFree, measure);
  // A line of words across a whole field is a bar and no stone: taken only where it is needed.
  const tops = room.corner > 0 ? [0, room.corner] : [0];
  for (const dislike of [28, 0]) {
    for (const top of tops) {
      const rows = rowsInOrder(blocks, widths, size, room, top, dislike);
      if (blocksIn(rows) === blocks.length) return rows;
    }
  }
  const ordered = rowsInOrder(blocks, widths, size, room, 0, 0);
  return Array.from({ length: mostLines }, (_, index) =>
    rowsByFit(blocks, widths, index + 1, size, room),
  ).reduce((best, other) => (blocksIn(other) > blocksIn(best) ? other : best), ordered);
}

/** First fit: a block goes into the first course that has room for it. */
function rowsByFit(
  blocks: readonly Block[],
  widths: Widths,
  lines: number,
  size: number,
  room: CourseRoom,
): Row[] {
  const h = heightOf(lines, size);
  for (let count = Math.floor((room.h + courseGap) / (h + courseGap)); count > 0; count--) {
    const rows = Array.from({ length: count }, (_, index) => {
      const y = index * (h + courseGap);
      const endFree = index === count - 1 ? room.endFree : 0;
      return { blocks: [] as Block[], free: room.width(y) - endFree + courseGap, y, lines, size, h };
    });
    for (const [index, block] of blocks.entries()) {
      const width = widths(index, lines);
      const row = width === undefined ? undefined : rows.find(({ free }) => free >= width + courseGap);
      if (!row || width === undefined) continue;
      row.blocks.push(block);
      row.free -= width + courseGap;
    }
    // What has to stay free at the end stands in the last course that is there.
    if (rows[count - 1]?.blocks.length !== 0) return rows.filter((row) => row.blocks.length > 0);
  }
  return [];
}

type Best = {
  readonly bottom: number;
  readonly from: number;
  readonly lines: number;
  /** The height, and what is disliked about the courses. */
  readonly cost: number;
};

/** The least total height for every number of blocks, like breaking a paragraph into lines. */
function rowsInOrder(
  blocks: readonly Block[],
  widths: Widths,
  size: number,
  room: CourseRoom,
  top: number,
  dislike: number,
): Row[] {
  const best: (Best | undefined)[] = [{ bottom: top - courseGap, from: 0, lines: 0, cost: 0 }];
  let end: { count: number; last: Best } | undefined;
  for (let count = 1; count <= blocks.length; count++) {
    const whole = lastCourse(count, best, widths, size, room, 0, dislike);
    best[count] = whole;
    const last =
      room.endFree > 0 ? lastCourse(count, best, widths, size, room, room.endFree, dislike) : whole;
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
  dislike: number,
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
      const bar = lines === 1 ? dislike * (from === count - 1 ? 1 : 0.4) : 0;
      const cost = before.cost + bottom - before.bottom + bar;
      if (used <= room.width(top) && bottom <= room.h && (!found || cost < found.cost))
        found = { bottom, from, lines, cost };
    }
  }
  return found;
}
