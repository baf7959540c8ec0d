import type { Face } from './face.ts';
import { roomiestPebble, smallestPebble, type Fitted } from './fit-words.ts';
import type { Field } from './frame.ts';
import { sum, type Point, type Size } from './geometry.ts';
import type { Measure } from './measure.ts';
import { areaOf, pathThrough, rimOf, type Pebble } from './pebble.ts';
import { seedOf } from './seeded.ts';
import { settle } from './settle.ts';
import type { Remembered, StoneToLay } from './wall-to-lay.ts';

export type LooseField = { readonly field: Field; readonly stones: readonly StoneToLay[] };

/** Free stones per field that could hold them; a field that is missing has to be laid in courses. */
export type FreeStones = {
  readonly faces: ReadonlyMap<string, readonly Face[]>;
  readonly base: number | undefined;
};

type Form = Pick<Pebble, 'square' | 'wobble'> & { readonly gap: number };
// From a stone on the beach to a stone in a pavement: the softest form that fits.
const forms: readonly Form[] = [
  { square: 2.7, wobble: 0.055, gap: 26 },
  { square: 3.3, wobble: 0.035, gap: 20 },
  { square: 4.4, wobble: 0.02, gap: 14 },
];

/** A field with its stones, the form they take, the largest a stone may be, and how small the words let each of them be. */
type Laying = LooseField & { readonly form: Form; readonly most: Size; readonly least: readonly number[] };

const largestBase = 120_000;
const step = 0.84;
const mostFill = 0.74;
/** A stone that nobody recognises yet is still a stone. */
const weightOf = (count: number): number => Math.max(count, 0.6);

/** Lays stones freely, at the largest scale at which all fields hold theirs. */
export function layStones(
  fields: readonly LooseField[],
  measure: Measure,
  before: Remembered | undefined,
): FreeStones {
  const layings = fields.flatMap((field) => softest(field, measure, before) ?? []);
  const floors = envelope(layings);
  const even = layings.every((laying) => laid(laying, areas(laying, 0, floors), measure, before));
  const floorOf = even ? floors : undefined;
  const attempt = (base: number) => together(layings, base, floorOf, measure, before);

  let base = startBase(before?.base, attempt);
  let faces = attempt(base);
  while (!faces && base > 500) {
    base *= step;
    faces = attempt(base);
  }
  return { faces: faces ?? attempt(0) ?? new Map<string, Face[]>(), base: faces ? base : undefined };
}

/** The scale of before, unless clearly larger stones would fit now: a wall that breathes at every tap can't be read. */
function startBase(before: number | undefined, attempt: (base: number) => unknown): number {
  if (before === undefined) return largestBase;
  const larger = before / (step * step);
  return larger <= largestBase && attempt(larger) ? larger : before;
}

/** The softest form in which a field holds its words at the least type; undefined when it holds them in none. */
function softest(field: LooseField, measure: Measure, before: Remembered | undefined): Laying | undefined {
  for (const form of forms) {
    for (const layers of [1, 2, 3]) {
      const most = { w: field.field.room.w, h: field.field.room.h / layers - (layers > 1 ? form.gap : 0) };
      const least = field.stones.map(({ words }) => smallestPebble(words, form, most, measure));
      if (least.some((pebble) => pebble === undefined)) break;
      const laying = { ...field, form, most, least: least.map((pebble) => (pebble ? areaOf(pebble) : 0)) };
      if (laid(laying, laying.least, measure, before) ?? laid(laying, laying.least, measure, undefined))
        return laying;
    }
  }
  return undefined;
}

/** Per count the area that all stones with that count or fewer need, so that more people never make a smaller stone. */
function envelope(layings: readonly Laying[]): (count: number) => number {
  const needs = layings.flatMap(({ stones, least }) =>
    stones.map(({ count }, index) => ({ count, least: least[index] ?? 0 })),
  );
  const known = new Map<number, number>();
  for (const { count } of needs) {
    if (!known.has(count))
      known.set(
        count,
        Math.max(...needs.filter((other) => other.count <= count).map((other) => other.least)),
      );
  }
  return (count) => known.get(count) ?? 0;
}

function areas(
  { stones, least }: Laying,
  base: number,
  floorOf: ((count: number) => number) | undefined,
): number[] {
  return stones.map(({ count }, index) =>
    Math.max(base * weightOf(count), least[index] ?? 0, floorOf?.(count) ?? 0),
  );
}

function together(
  layings: readonly Laying[],
  base: number,
  floorOf: ((count: number) => number) | undefined,
  measure: Measure,
  before: Remembered | undefined,
) {
  const faces = new Map<string, Face[]>();
  for (const laying of layings) {
    const lain = laid(laying, areas(laying, base, floorOf), measure, before);
    if (!lain) return undefined;
    faces.set(laying.field.id, lain);
  }
  return faces;
}

/** The stones of one field at these areas; undefined when they do not fit. */
function laid(
  { field, stones, form, most }: Laying,
  sizes: readonly number[],
  measure: Measure,
  before: Remembered | undefined,
): Face[] | undefined {
  const { room, notch } = field;
  const surface = room.w * room.h - (notch ? notch.w * notch.h : 0);
  if (sum(sizes) > mostFill * surface) return undefined;
  const cut: { stone: StoneToLay; pebble: Pebble; fitted: Fitted; home: Point | undefined }[] = [];
  for (const [index, stone] of stones.entries()) {
    const shape = roomiestPebble(stone.words, sizes[index] ?? 0, form, most, measure);
    if (!shape) return undefined;
    cut.push({ stone, ...shape, home: homeOf(before?.places.get(stone.id), field) });
  }
  const lying = cut.map(({ stone, pebble, home }) => ({ id: stone.id, pebble, home }));
  const places = settle(lying, room, notch, form.gap);
  return (
    places &&
    cut.flatMap(({ stone, pebble, fitted }) => {
      const place = places.get(stone.id);
      return place ? [faceOf(stone.id, place, pebble, fitted)] : [];
    })
  );
}

function homeOf(place: Point | undefined, { room }: Field): Point | undefined {
  if (!place) return undefined;
  const inside =
    place.x >= room.x && place.x <= room.x + room.w && place.y >= room.y && place.y <= room.y + room.h;
  return inside ? place : undefined;
}

function faceOf(id: string, { x, y }: Point, pebble: Pebble, { size, lines, foot }: Fitted): Face {
  return {
    id,
    x,
    y,
    w: 2 * pebble.rx,
    h: 2 * pebble.ry,
    path: pathThrough(rimOf(pebble, seedOf(id))),
    lines: lines.map((line) => ({ text: line.text, x: 0, y: line.y, size })),
    foot: foot && { ...foot, x: 0 },
  };
}
