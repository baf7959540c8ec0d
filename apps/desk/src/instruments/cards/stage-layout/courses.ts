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

export const moreWidth = 132;
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
  const surface = (endFree: number): CourseRoom => ({
    h: room.h,
    width: (y) => (notch && y < notch.h ? room.w - notch.w - courseGap : room.w),
    endFree,
  });
  for (const size of [40, 34, leastType]) {
    const rows = layRows(blocks, size, surface(0), measure);
    if (blocksIn(rows) === blocks.length) return [{ faces: build(rows, room, notch, measure), more: undefined }];
  }
  return byTurns(blocks, room, notch, surface(moreWidth + courseGap), measure);
}

function byTurns(blocks: readonly Block[], room: Box, notch: Box | undefined, surface: CourseRoom, measure: Measure): Page[] {
  const first = layRows(blocks, leastType, surface, measure);
  const kept = first.length > 1 ? first.filter((row) => row.y + row.h <= standing * room.h) : [];
  const top = kept.length > 0 ? Math.max(...kept.map((row) => row.y + row.h)) + courseGap : 0;
  const lower = { ...surface, h: room.h - top, width: (y: number) => surface.width(y + top) };
  const fromTop = (rows: readonly Row[]) => rows.map((row) => ({ ...row, y: row.y + top }));

  const pages: Page[] = [];
  let queue = without(blocks, kept);
  let rows = first.slice(kept.length);
  while (queue.length > 0) {
    if (rows.length === 0) {
      queue = [shortened(queue[0], room, measure), ...queue.slice(1)].flatMap((block) => block ?? []);
      rows = fromTop(layRows(queue, leastType, lower, measure));
      if (rows.length === 0) break;
    }
    const faces = build([...kept, ...rows], room, notch, measure, moreWidth + courseGap);
    const last = faces[faces.length - 1];
    const h = last ? last.h : room.h;
    const y = last ? last.y - h / 2 : room.y;
    pages.push({ faces, more: { count: blocks.length - faces.length, box: { x: room.x + room.w - moreWidth, y, w: moreWidth, h } } });
    queue = without(queue, rows);
    rows = fromTop(layRows(queue, leastType, lower, measure));
  }
  return pages;
}

function without(blocks: readonly Block[], rows: readonly Row[]): readonly Block[] {
  const laid = new Set(rows.flatMap((row) => row.blocks.map(({ id }) => id)));
  return blocks.filter(({ id }) => !laid.has(id));
}

/** Words that are too long for their field even alone say as much as there is room for, with an ellipsis. */
function shortened(block: Block | undefined, room: Box, measure: Measure): Block | undefined {
  if (!block) return undefined;
  const words = block.words.text.split(' ');
  const lines = Math.max(1, Math.floor((room.h / 2 - 2 * padY) / (leastType * lead)));
  for (let count = words.length - 1; count > 0; count--) {
    const shorter = { ...block, words: { text: `${words.slice(0, count).join(' ')} …`, foot: '' } };
    const width = widthsOf([shorter], leastType, room.w - moreWidth - courseGap, measure)(0, lines);
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
  const used = sum(rows.map(({ h }) => h)) + courseGap * (rows.length - 1);
  const spare = Math.max(0, room.h - used);
  const grown = rows.map(({ h }, index) =>
    Math.min(0.6 * h, (0.8 * spare * (weights[index] ?? 1)) / sum(weights)),
  );
  const between = rows.length > 1 ? Math.min(courseGap, (spare - sum(grown)) / (rows.length - 1)) : 0;
  const most = Math.max(...rows.flatMap(({ blocks }) => blocks.map(({ count }) => count)));
  let y = room.y + (spare - sum(grown) - between * (rows.length - 1)) / 2;
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
