import type { Measure } from '../../../ui/picture/measure.ts';
import { sum } from '../../../ui/picture/geometry.ts';
import { seedOf } from '../../../ui/picture/seeded.ts';
import { layDryWall } from './dry-wall.ts';
import { smallestPebble } from './pebble-choice.ts';
import { frameOf, type Shares } from './frame.ts';
import { areaOf } from '../../../ui/picture/pebble.ts';
import { roomFor, sharesFor } from './shares.ts';
import { layStones } from './stones.ts';
import type { LaidField, Remembered, StoneToLay, WallLayout, WallToLay } from './wall-to-lay.ts';

/** The most loose stones a field shows at one time (limits of the design). */
const mostInField = 40;
const tries = 4;

/**
 * Lays a wall. A stone's area is its count, on one scale for the whole wall, and its words stand inside at 28 units or
 * more. Fuller bands get more room; a field whose words do not fit in free stones is laid in courses, and shows by turns
 * what even courses can't hold. Pure: the same in, the same out.
 */
export function layoutWall(wall: WallToLay, measure: Measure, before: Remembered | undefined): WallLayout {
  // Moving bands is for stones that come and go, not for a number that changes.
  if (before && sameStones(wall, before)) return layAt(wall, before.shares, measure, before);
  const shares = sharesFor(demandOf(wall, measure), wall.size, before?.shares);
  let best = layAt(wall, shares, measure, before);
  const dividable = wall.rows.length * wall.columns.length > 1;
  let next = shares;
  for (let again = 0; dividable && again < tries && trouble(best) > 0; again++) {
    next = roomFor(best.fields, next);
    const other = layAt(wall, next, measure, before);
    if (trouble(other) < trouble(best)) best = other;
  }
  return best;
}

/** What a viewer misses: first of all stones that are not seen, then fields that had to be laid in courses. */
function trouble({ fields }: WallLayout): number {
  return sum(fields.map(({ pages, tidy }) => 4 * (pages[0]?.more?.count ?? 0) + (tidy ? 1 : 0)));
}

const sameStones = ({ stones }: WallToLay, { places }: Remembered): boolean =>
  stones.length === places.size && stones.every(({ id }) => places.has(id));

function layAt(
  wall: WallToLay,
  shares: Shares,
  measure: Measure,
  before: Remembered | undefined,
): WallLayout {
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
    return { field, tidy: true, pages: layDryWall(stones, field.room, field.notch, measure) };
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
/** The part of the whole surface that stones would like to cover. */
const wishedFill = 0.42;

/** The surface that each field asks for, per row and column: what its words need, and what its counts would like. */
function demandOf({ rows, columns, stones, size }: WallToLay, measure: Measure): number[][] {
  const most = { w: size.w / columns.length, h: size.h };
  const needs = stones.map(({ words, count, field }) => {
    const pebble = smallestPebble(words, tight, most, measure);
    return { field, count, need: pebble ? areaOf(pebble) : (most.w * most.h) / 4 };
  });
  const wished = wishedFill * size.w * size.h;
  const asked = (base: number) => sum(needs.map(({ need, count }) => Math.max(need, base * count)));
  let [base, tooLarge] = [0, 60_000];
  for (let step = 0; step < 16; step++) {
    const middle = (base + tooLarge) / 2;
    if (asked(middle) <= wished) base = middle;
    else tooLarge = middle;
  }
  const perField = new Map<string, number>();
  for (const { field, need, count } of needs)
    perField.set(field, (perField.get(field) ?? 0) + Math.max(need, base * count));
  return rows.map((row) => columns.map((column) => perField.get(`${row.id}.${column.id}`) ?? 0));
}
