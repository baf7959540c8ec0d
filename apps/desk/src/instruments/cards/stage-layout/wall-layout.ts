import { layCourses } from './courses.ts';
import { smallestPebble } from './fit-words.ts';
import { frameOf } from './frame.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { areaOf } from './pebble.ts';
import { seedOf } from '../../../ui/picture/seeded.ts';
import { sharesFor } from './shares.ts';
import { layStones } from './stones.ts';
import type { LaidField, Remembered, StoneToLay, WallLayout, WallToLay } from './wall-to-lay.ts';

/** The most loose stones a field shows at one time (limits of the design). */
export const mostInField = 40;

/**
 * Lays a wall. A stone's area is its count, on one scale for the whole wall, and its words stand inside at 28 units or
 * more. Fuller bands get more room; a field whose words do not fit in free stones is laid in courses, and shows by turns
 * what even courses can't hold. Pure: the same in, the same out.
 */
export function layoutWall(wall: WallToLay, measure: Measure, before: Remembered | undefined): WallLayout {
  const shares = sharesFor(demandOf(wall, measure), wall.size, before?.shares);
  const frame = frameOf(wall.rows, wall.columns, wall.counts, wall.size, shares, measure);
  const perField = frame.fields.map((field) => ({
    field,
    stones: inOrder(wall.stones.filter((stone) => stone.field === field.id)),
  }));
  const free = layStones(
    perField.filter(({ stones }) => stones.length <= mostInField),
    measure,
    before,
  );
  const fields = perField.map(({ field, stones }): LaidField => {
    const faces = free.faces.get(field.id);
    if (faces) return { field, tidy: false, pages: [{ faces, more: undefined }] };
    return { field, tidy: true, pages: layCourses(stones, field.room, field.notch, measure) };
  });
  const places = new Map(
    fields.flatMap(({ pages }) =>
      pages.flatMap(({ faces }) => faces.map(({ id, x, y }) => [id, { x, y }] as const)),
    ),
  );
  return { frame, fields, remembered: { places, rung: free.rung, ways: free.ways, shares } };
}

/** The fullest first; among equals an order that nobody's haste decides. */
function inOrder(stones: readonly StoneToLay[]): StoneToLay[] {
  return [...stones].sort(
    (a, b) => b.count - a.count || seedOf(a.id) - seedOf(b.id) || (a.id < b.id ? -1 : 1),
  );
}

const tight = { square: 4.4, wobble: 0.02 };

function demandOf({ rows, columns, stones, size }: WallToLay, measure: Measure): number[][] {
  const most = { w: size.w / columns.length, h: size.h };
  const asked = new Map<string, number>();
  for (const { words, field } of stones) {
    const pebble = smallestPebble(words, tight, most, measure);
    asked.set(field, (asked.get(field) ?? 0) + (pebble ? areaOf(pebble) : (most.w * most.h) / 4));
  }
  return rows.map((row) => columns.map((column) => asked.get(`${row.id}.${column.id}`) ?? 0));
}
