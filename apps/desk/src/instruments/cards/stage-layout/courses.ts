import {
  blocksIn,
  courseGap,
  heightOf,
  layRows,
  padY,
  widthsOf,
  type Block,
  type CourseRoom,
  type Row,
} from './course-rows.ts';
import { cobbleFace } from './cobble-face.ts';
import type { Face } from './face.ts';
import { lead, leastType } from './fit-words.ts';
import { sum, type Box } from '../../../ui/picture/geometry.ts';
import type { Measure } from '../../../ui/picture/measure.ts';

export type More = { readonly count: number; readonly box: Box };
/** What is seen at one time; `more` says how many are not, and where that is written. */
export type Page = { readonly faces: readonly Face[]; readonly more: More | undefined };

const moreWidth = 132;
const moreHeight = 42;
const narrow = 620;
/** The share of a field, from the top, that stands still while the rest is shown by turns. */
const standing = 0.55;
/** How much wider a course may become to fill its width. */
const widest = 0.7;

/**
 * The tidy wall for a crowded field: cobbles in courses, like a dry-stone wall, the fullest first. Takes the largest type
 * at which all fit; else the least type, the first ones shown and the rest by turns in the lower courses.
 */
export function layCourses(
  blocks: readonly Block[],
  room: Box,
  notch: Box | undefined,
  measure: Measure,
): readonly Page[] {
  const surface = surfaceOf(room, notch, 0);
  for (const size of [40, 34, leastType]) {
    const rows = layRows(blocks, size, surface, measure);
    if (blocksIn(rows) === blocks.length)
      return [{ faces: build(rows, room, notch, measure), more: undefined }];
  }
  return byTurns(blocks, room, notch, measure);
}

/** The upper courses stand still with the fullest stones; the lower part shows the rest, a page at a time. */
function byTurns(blocks: readonly Block[], whole: Box, notch: Box | undefined, measure: Measure): Page[] {
  // How many are not seen stands beside the last course, or in a narrow field under it.
  const under = whole.w < narrow;
  const room = under ? { ...whole, h: whole.h - moreHeight - courseGap } : whole;
  const endFree = under ? 0 : moreWidth + courseGap;
  const surface = surfaceOf(room, notch, endFree);
  const first = layRows(blocks, leastType, surface, measure);
  const kept = keptRows(blocks, first, surface, measure);
  const top = lowerEdge(kept);
  const lower = { ...room, y: room.y + top, h: room.h - top };
  const fixed = build(kept, { ...room, h: Math.max(0, top - courseGap) }, notch, measure);
  const belowNotch = notch && notch.y + notch.h > lower.y ? notch : undefined;

  const pages: Page[] = [];
  let queue = without(blocks, kept);
  while (queue.length > 0) {
    let rows = layRows(queue, leastType, below(surface, top), measure);
    if (rows.length === 0) {
      queue = [shortened(queue[0], lower, endFree, measure), ...queue.slice(1)].flatMap(
        (block) => block ?? [],
      );
      rows = layRows(queue, leastType, below(surface, top), measure);
      if (rows.length === 0) break;
    }
    const turning = build(rows, lower, belowNotch, measure, endFree);
    const last = turning[turning.length - 1];
    const beside = {
      x: room.x + room.w - moreWidth,
      y: last ? last.y - last.h / 2 : lower.y,
      w: moreWidth,
      h: last?.h ?? 0,
    };
    const box = under ? { x: room.x, y: room.y + room.h + courseGap, w: room.w, h: moreHeight } : beside;
    pages.push({
      faces: [...fixed, ...turning],
      more: { count: blocks.length - fixed.length - turning.length, box },
    });
    queue = without(queue, rows);
  }
  return pages;
}

function surfaceOf(room: Box, notch: Box | undefined, endFree: number): CourseRoom {
  return {
    h: room.h,
    width: (y) => (notch && y < notch.h ? room.w - notch.w - courseGap : room.w),
    corner: notch?.h ?? 0,
    endFree,
  };
}

/** As many of the first courses as leave every other block enough room below them. */
function keptRows(
  blocks: readonly Block[],
  first: readonly Row[],
  surface: CourseRoom,
  measure: Measure,
): readonly Row[] {
  for (let count = first.length - 1; count > 0; count--) {
    const kept = first.slice(0, count);
    const top = lowerEdge(kept);
    if (top > standing * surface.h) continue;
    const alone = (block: Block) => layRows([block], leastType, below(surface, top), measure).length > 0;
    if (without(blocks, kept).every(alone)) return kept;
  }
  return [];
}

const lowerEdge = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.map((row) => row.y + row.h + courseGap));
const below = (surface: CourseRoom, top: number): CourseRoom => ({
  ...surface,
  h: surface.h - top,
  width: (y) => surface.width(y + top),
  corner: Math.max(0, surface.corner - top),
});

function without(blocks: readonly Block[], rows: readonly Row[]): readonly Block[] {
  const laid = new Set(rows.flatMap((row) => row.blocks.map(({ id }) => id)));
  return blocks.filter(({ id }) => !laid.has(id));
}

/** Words that are too long for their field even alone say as much as there is room for, with an ellipsis. */
function shortened(
  block: Block | undefined,
  room: Box,
  endFree: number,
  measure: Measure,
): Block | undefined {
  if (!block) return undefined;
  const words = block.words.text.split(' ');
  const lines = Math.max(1, Math.floor((room.h - 2 * padY) / (leastType * lead)));
  for (let count = words.length - 1; count > 0; count--) {
    const shorter = { ...block, words: { text: `${words.slice(0, count).join(' ')} …`, foot: '' } };
    const width = widthsOf([shorter], leastType, room.w - endFree, measure)(0, lines);
    if (width !== undefined && heightOf(lines, leastType) <= room.h) return shorter;
  }
  return undefined;
}

/** Makes faces of rows. Height and width that are left go to the stones with most people behind them. */
function build(
  rows: readonly Row[],
  room: Box,
  notch: Box | undefined,
  measure: Measure,
  endFree = 0,
): Face[] {
  const weights = rows.map(({ blocks }) => Math.max(1, ...blocks.map(({ count }) => count)));
  // The first course may begin under what stands in the corner.
  const begin = rows[0]?.y ?? 0;
  const used = begin + sum(rows.map(({ h }) => h)) + courseGap * (rows.length - 1);
  const spare = Math.max(0, room.h - used);
  const grown = rows.map(({ h }, index) =>
    Math.min(0.6 * h, (0.8 * spare * (weights[index] ?? 1)) / sum(weights)),
  );
  const between = rows.length > 1 ? Math.min(courseGap, (spare - sum(grown)) / (rows.length - 1)) : 0;
  const most = Math.max(...rows.flatMap(({ blocks }) => blocks.map(({ count }) => count)));
  let y = room.y + begin + (spare - sum(grown) - between * (rows.length - 1)) / 2;
  return rows.flatMap((row, index) => {
    const h = row.h + (grown[index] ?? 0);
    const beside = notch !== undefined && y < notch.y + notch.h;
    const taken = beside ? notch.w + courseGap : 0;
    const left = beside && notch.x <= room.x + 1 ? taken : 0;
    const w = room.w - taken - (index === rows.length - 1 ? endFree : 0);
    const faces = inCourse(row, { x: room.x + left, y, w, h }, most, measure);
    y += h + courseGap + between;
    return faces;
  });
}

function inCourse({ blocks, lines, size }: Row, course: Box, most: number, measure: Measure): Face[] {
  const widths = widthsOf(blocks, size, course.w, measure);
  const least = blocks.map((_, index) => widths(index, lines) ?? course.w);
  const free = Math.max(0, course.w - sum(least) - courseGap * (blocks.length - 1));
  const spread = Math.min(free, widest * sum(least));
  const weight = sum(blocks.map(({ count }) => count + 1));
  let x = course.x + (free - spread) / 2;
  return blocks.map((block, index) => {
    const w = (least[index] ?? 0) + (spread * (block.count + 1)) / weight;
    const face = cobbleFace(block, { x, y: course.y, w, h: course.h }, block.count / most, size, measure);
    x += w + courseGap;
    return face;
  });
}
