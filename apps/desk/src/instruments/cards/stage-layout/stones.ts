import type { Face } from './face.ts';
import { faceOf, layField, softestLaying, type Lain, type Laying, type LooseField } from './laying.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import type { Remembered } from './wall-to-lay.ts';

/** Free stones per field that could hold them; a field that is missing has to be laid in courses. */
export type FreeStones = {
  readonly faces: ReadonlyMap<string, readonly Face[]>;
  /** The step on the ladder of scales. */
  readonly rung: number | undefined;
  readonly ways: Remembered['ways'];
};

const largestBase = 110_000;
const smallestBase = 600;
const step = 0.84;
const rungs = Math.ceil(Math.log(smallestBase / largestBase) / Math.log(step));
/** The last rung lets every stone be as small as its words. */
const baseAt = (rung: number): number => (rung >= rungs ? 0 : largestBase * Math.pow(step, rung));
/** A stone that nobody recognises yet is still a stone. */
const weightOf = (count: number): number => Math.max(count, 0.6);

/** Lays stones freely, at the largest scale at which all fields hold theirs. */
export function layStones(
  fields: readonly LooseField[],
  measure: Measure,
  before: Remembered | undefined,
): FreeStones {
  const layings = fields.flatMap(
    (field) => softestLaying(field, before?.places, startWay(field, before), measure) ?? [],
  );
  const lay = (rung: number) => together(layings, (laying) => areas(laying, baseAt(rung)), measure);

  const rung = before?.rung === undefined ? firstThatFits(0, lay) : keptRung(before.rung, lay);
  const lain = lay(rung) ?? new Map<string, readonly Lain[]>();
  const faces = new Map(
    layings.map((laying) => {
      const sizes = areas(laying, baseAt(rung));
      const apart = [2.4, 1.6]
        .map((air) => layField(laying, sizes, measure, air))
        .find((found) => found !== undefined);
      return [laying.field.id, (apart ?? lain.get(laying.field.id) ?? []).map(faceOf)] as const;
    }),
  );
  const ways = new Map(layings.map(({ field, way, stones }) => [field.id, { way, stones: stones.length }]));
  return { faces, rung: layings.length > 0 ? rung : undefined, ways };
}

/** A field keeps its way of lying until it has fewer stones, so that stones do not change form at every tap. */
function startWay({ field, stones }: LooseField, before: Remembered | undefined): number {
  const known = before?.ways.get(field.id);
  return known && stones.length >= known.stones ? known.way : 0;
}

/** The first rung (the largest stones) that fits; the last one always does. */
function firstThatFits(from: number, lay: (rung: number) => unknown): number {
  for (let rung = from; rung < rungs; rung++) if (lay(rung)) return rung;
  return rungs;
}

/** The scale of before, unless clearly larger stones would fit now: a wall that breathes at every tap can't be read. */
function keptRung(before: number, lay: (rung: number) => unknown): number {
  const clearlyLarger = before - 3;
  return clearlyLarger >= 0 && lay(clearlyLarger) ? clearlyLarger : firstThatFits(before, lay);
}

/** Area is the count, on one scale for the whole wall; a stone is only larger where its words need it. */
function areas({ stones, least }: Laying, base: number): number[] {
  return stones.map(({ count }, index) => Math.max(base * weightOf(count), least[index] ?? 0));
}

function together(
  layings: readonly Laying[],
  sizes: (laying: Laying) => readonly number[],
  measure: Measure,
): Map<string, readonly Lain[]> | undefined {
  const faces = new Map<string, readonly Lain[]>();
  for (const laying of layings) {
    const laid = layField(laying, sizes(laying), measure);
    if (!laid) return undefined;
    faces.set(laying.field.id, laid);
  }
  return faces;
}
