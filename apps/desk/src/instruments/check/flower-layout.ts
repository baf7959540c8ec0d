import { clamp, type Point, type Size } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';
import { petalPath, petalRim } from './petal-shape.ts';
import type { Petal } from './petals.ts';

/** One petal: how it is turned and filled, and where its name stands. */
export type SetPetal = Petal & {
  /** Degrees, clockwise from up. */
  readonly angle: number;
  /** How much of the whole petal is full, and was; as a share of its length. */
  readonly fill: number | undefined;
  readonly thenFill: number | undefined;
  readonly name: Paragraph;
  readonly word: Paragraph;
  /** The upper edge of its name, and where that starts, ends or has its middle. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
};

export type FlowerLayout = {
  readonly heart: Point;
  readonly length: number;
  /** The outline of a whole petal around the heart (0, 0), pointing up. */
  readonly path: string;
  readonly petals: readonly SetPetal[];
};

/** An empty petal is a bud: it has to be seen. */
const bud = 0.27;
const nameSizes = [40, 36, 32, 28];
export const flowerLead = 1.16;
const gap = 26;

/** How much of a petal is full, as a share of its length. */
export const fillOf = (level: number | undefined): number | undefined =>
  level === undefined ? undefined : bud + (1 - bud) * clamp(level, 0, 1);

/** Flowers that lie beside each other, equally large and as large as they fit with all their names beside them. */
export function layFlowers(
  flowers: readonly (readonly Petal[])[],
  room: Size,
  measure: Measure,
): readonly FlowerLayout[] {
  // Large names are worth a little of the flower, not much.
  const tries = nameSizes.map((size) => ({
    size,
    length: Math.min(
      ...flowers.map((petals) => longest(petals, anglesOf(petals.length), room, size, measure)),
    ),
  }));
  const best = Math.max(...tries.map(({ length }) => length));
  const { size, length } = tries.find((one) => one.length >= best * 0.9) ?? { size: 28, length: best };
  return flowers.map((petals) => lay(petals, anglesOf(petals.length), room, size, length, measure));
}

function longest(
  petals: readonly Petal[],
  angles: readonly number[],
  room: Size,
  size: number,
  measure: Measure,
): number {
  for (let length = Math.min(room.w, room.h) * 0.62; length > 60; length -= 6)
    if (fits(lay(petals, angles, room, size, length, measure), room, measure)) return length;
  return 60;
}

/** Clockwise from the upper left; an even flower has no petal that points straight up or down, so that all names stand beside. */
function anglesOf(count: number): readonly number[] {
  const step = 360 / Math.max(1, count);
  const first = count % 2 === 0 ? -step / 2 : 0;
  return Array.from({ length: count }, (_, index) => (first + index * step + 360) % 360);
}

function lay(
  petals: readonly Petal[],
  angles: readonly number[],
  room: Size,
  size: number,
  length: number,
  measure: Measure,
): FlowerLayout {
  const heart = { x: room.w / 2, y: room.h / 2 };
  const rims = angles.map((angle) => petalRim(length, petals.length, angle));
  const set = petals.map((petal, index): SetPetal => {
    const angle = angles[index] ?? 0;
    const [sin, cos] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)];
    const upright = Math.abs(sin) < 0.2;
    const w = upright ? Math.min(room.w * 0.8, 560) : clamp(room.w / 2 - length * 0.95 - gap, 170, 430);
    const name = setParagraph(petal.topic, { w, h: 400 }, [size], measure, flowerLead);
    const word = setParagraph(petal.said, { w, h: 200 }, [Math.min(size, 30)], measure, flowerLead);
    const h = name.h + word.h;
    const tip = cos * length;
    const top = upright ? (cos < 0 ? tip - gap / 2 - h : tip + gap / 2) : tip * 0.94 - h / 2;
    const side = Math.sign(sin);
    const beside = rims.flat().filter((point) => point.y > top - 12 && point.y < top + h + 12);
    const edge = Math.max(0, ...beside.map((point) => point.x * side));
    return {
      ...petal,
      angle,
      fill: fillOf(petal.level),
      thenFill: fillOf(petal.then),
      name,
      word,
      at: { x: heart.x + (upright ? 0 : side * (edge + gap)), y: heart.y + top },
      anchor: upright ? 'middle' : side > 0 ? 'start' : 'end',
    };
  });
  return { heart, length, path: petalPath(length, petals.length), petals: set };
}

function fits({ heart, length, petals }: FlowerLayout, room: Size, measure: Measure): boolean {
  const rims = petals.flatMap(({ angle }) => petalRim(length, petals.length, angle));
  const inside = rims.every(
    ({ x, y }) => Math.abs(x) <= room.w / 2 && heart.y + y >= 0 && heart.y + y <= room.h,
  );
  return (
    inside &&
    petals.every(({ name, word, at, anchor }) => {
      const w = Math.max(
        ...[name, word].flatMap(({ lines, size }) => lines.map((line) => measure(line) * size)),
      );
      const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - w : at.x - w / 2;
      return (
        left >= 0 &&
        left + w <= room.w &&
        at.y >= 0 &&
        at.y + name.h + word.h <= room.h &&
        name.lines.length <= 3 &&
        !name.lines.some((line) => line.endsWith('-'))
      );
    })
  );
}
