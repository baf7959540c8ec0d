import type { Face } from './face.ts';
import type { Fitted } from './fit-words.ts';
import { roomiestPebble, smallestPebble } from './pebble-choice.ts';
import type { Field } from './frame.ts';
import { sum, type Point, type Size } from '../../../ui/picture/geometry.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { areaOf, pathThrough, rimOf, type Pebble } from '../../../ui/picture/pebble.ts';
import { seedOf } from '../../../ui/picture/seeded.ts';
import { settle } from './settle.ts';
import type { StoneToLay } from './wall-to-lay.ts';

export type LooseField = { readonly field: Field; readonly stones: readonly StoneToLay[] };
type Places = ReadonlyMap<string, Point>;

type Form = Pick<Pebble, 'square' | 'wobble'> & { readonly gap: number };
// From a stone on the beach to a stone in a pavement.
const forms: readonly Form[] = [
  { square: 2.7, wobble: 0.055, gap: 26 },
  { square: 3.3, wobble: 0.035, gap: 20 },
  { square: 4.4, wobble: 0.02, gap: 14 },
];
/** In how many layers stones may lie above each other: what is less high is wider. */
const layers = [1, 2, 3];
/** Ways to lay a field, the softest first; `way` is an index in it. */
const ways = forms.flatMap((form) => layers.map((layer) => ({ form, layer })));

/**
 * A field with its stones and a way to lay them in which the words fit: their form, the largest a stone may be, how small
 * the words let each of them be, and where they lay before (undefined when they only fit anew).
 */
export type Laying = LooseField & {
  readonly way: number;
  readonly form: Form;
  readonly most: Size;
  readonly least: readonly number[];
  readonly homes: Places | undefined;
};

/** The softest way in which a field holds its words at the least type, not softer than `from`; undefined when it holds them in none. */
export function softestLaying(
  field: LooseField,
  homes: Places | undefined,
  from: number,
  measure: Measure,
): Laying | undefined {
  for (let way = from; way < ways.length; way++) {
    const chosen = ways[way];
    if (!chosen) continue;
    const { form, layer } = chosen;
    const { w, h } = field.field.room;
    const most = { w, h: h / layer - (layer > 1 ? form.gap : 0) };
    const least = field.stones.map(({ words }) => smallestPebble(words, form, most, measure));
    if (least.some((pebble) => pebble === undefined)) continue;
    const laying = { ...field, way, form, most, least: least.map((pebble) => (pebble ? areaOf(pebble) : 0)) };
    for (const start of homes ? [homes, undefined] : [undefined]) {
      if (layField({ ...laying, homes: start }, laying.least, measure)) return { ...laying, homes: start };
    }
  }
  return undefined;
}

/** A stone that found its place. */
export type Lain = {
  readonly id: string;
  readonly place: Point;
  readonly pebble: Pebble;
  readonly fitted: Fitted;
};

const mostFill = 0.74;

/** The stones of one field at these areas, `air` times as far apart as they have to be; undefined when they do not fit. */
export function layField(
  { field, stones, form, most, least, homes }: Laying,
  areas: readonly number[],
  measure: Measure,
  air = 1,
): Lain[] | undefined {
  const { room, notch } = field;
  const surface = room.w * room.h - (notch ? notch.w * notch.h : 0);
  if (sum(areas) > mostFill * surface) return undefined;
  const cut: { id: string; pebble: Pebble; fitted: Fitted }[] = [];
  for (const [index, { id, words }] of stones.entries()) {
    const area = areas[index] ?? 0;
    // Only stones as small as their words lie in layers; a large one takes the height it needs.
    const shape = roomiestPebble(words, area, form, area > (least[index] ?? 0) ? room : most, measure);
    if (!shape) return undefined;
    cut.push({ id, ...shape });
  }
  const lying = cut.map(({ id, pebble }) => ({ id, pebble, home: homeOf(homes?.get(id), field) }));
  const places = settle(lying, room, notch, form.gap * air);
  return (
    places &&
    cut.flatMap(({ id, pebble, fitted }) => {
      const place = places.get(id);
      return place ? [{ id, place, pebble, fitted }] : [];
    })
  );
}

function homeOf(place: Point | undefined, { room }: Field): Point | undefined {
  if (!place) return undefined;
  const inside =
    place.x >= room.x && place.x <= room.x + room.w && place.y >= room.y && place.y <= room.y + room.h;
  return inside ? place : undefined;
}

/** Drawn only for what is chosen in the end: a form costs more than a try. */
export function faceOf({ id, place: { x, y }, pebble, fitted: { size, lines, foot } }: Lain): Face {
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
