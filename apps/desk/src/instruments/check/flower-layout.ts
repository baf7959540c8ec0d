import { clamp, type Point, type Size } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';
import type { Petal } from './petals.ts';

/** One petal: its outline around the heart (0, 0), pointing up, and where its name stands. */
export type SetPetal = Petal & {
  /** Degrees, clockwise from up. */
  readonly angle: number;
  /** How much of the whole petal is full, and was; as a share of its length. */
  readonly fill: number | undefined;
  readonly thenFill: number | undefined;
  readonly name: Paragraph;
  readonly word: Paragraph;
  /** The upper left corner of a box as wide as `labelWidth` for name and word. */
  readonly at: Point;
  readonly align: 'left' | 'center' | 'right';
};

export type FlowerLayout = {
  readonly heart: Point;
  readonly length: number;
  /** Half-width of the widest place of a petal, as a share of its length. */
  readonly path: string;
  readonly labelWidth: number;
  readonly petals: readonly SetPetal[];
};

/** An empty petal is a bud: it has to be seen. */
const bud = 0.27;
const nameSizes = [40, 36, 32, 30, 28];
const wordSize = 30;
const lead = 1.16;
const gap = 22;

/** How much of a petal is full, as a share of its length. */
export const fillOf = (level: number | undefined): number | undefined =>
  level === undefined ? undefined : bud + (1 - bud) * clamp(level, 0, 1);

/** A flower as large as it fits with all its names around it. */
export function layFlower(petals: readonly Petal[], room: Size, measure: Measure): FlowerLayout {
  const angles = anglesOf(petals.length);
  for (const size of nameSizes) {
    const laid = layIn(petals, angles, room, size, measure);
    if (laid && (laid.length >= 0.34 * Math.min(room.w, room.h) || size === nameSizes[nameSizes.length - 1]))
      return laid;
  }
  return layIn(petals, angles, room, 28, measure, true) as FlowerLayout;
}

/** Clockwise from the upper left, and never a petal that points straight up or down where that can be: names stand beside. */
function anglesOf(count: number): readonly number[] {
  const step = 360 / Math.max(1, count);
  const shift = count % 2 === 0 ? step / 2 : 0;
  return Array.from(
    { length: count },
    (_, index) => (index * step + shift - (count % 2 === 0 ? step : 0) + 360) % 360,
  );
}

function layIn(
  petals: readonly Petal[],
  angles: readonly number[],
  room: Size,
  size: number,
  measure: Measure,
  force = false,
): FlowerLayout | undefined {
  const heart = { x: room.w / 2, y: room.h / 2 };
  const most = Math.min(room.w, room.h) * 0.56;
  for (let length = most; length > 60; length -= 8) {
    const labelWidth = Math.min(430, Math.max(200, room.w / 2 - length * 0.9 - gap));
    const set = petals.map((petal, index): SetPetal => {
      const angle = angles[index] ?? 0;
      const [sin, cos] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)];
      const upright = Math.abs(sin) < 0.2;
      const w = upright ? Math.min(room.w * 0.8, 560) : labelWidth;
      const name = setParagraph(petal.topic, { w, h: 400 }, [size], measure, lead);
      const word = setParagraph(petal.said, { w, h: 200 }, [Math.min(size, wordSize)], measure, lead);
      const h = name.h + word.h;
      const tip = { x: heart.x + sin * length, y: heart.y + cos * length };
      const align = upright ? 'center' : sin > 0 ? 'left' : 'right';
      const x = upright ? tip.x - labelWidth / 2 : sin > 0 ? tip.x + gap : tip.x - gap - labelWidth;
      const y = upright ? (cos < 0 ? tip.y - gap * 0.5 - h : tip.y + gap * 0.5) : tip.y - h / 2;
      return {
        ...petal,
        angle,
        fill: fillOf(petal.level),
        thenFill: fillOf(petal.then),
        name,
        word,
        at: { x, y },
        align,
      };
    });
    const fits = set.every(({ at, name, word, align }) => {
      const h = name.h + word.h;
      return (
        at.y >= 0 && at.y + h <= room.h && (align === 'center' || (at.x >= 0 && at.x + labelWidth <= room.w))
      );
    });
    const short = set.every(({ name }) => name.lines.length <= 3);
    if (force || (fits && short))
      return { heart, length, path: petalPath(length, petals.length), labelWidth, petals: set };
  }
  return undefined;
}

/** A soft petal from the heart up; beside each other so many of them touch, and where they touch they overlap a little. */
export function petalPath(length: number, count: number): string {
  const widest = 0.6125;
  const w = Math.min(0.62, ((Math.tan(Math.PI / Math.max(3, count)) * widest) / 0.656) * 1.16) * length;
  const at = (x: number, y: number) => `${(x * w).toFixed(1)} ${(y * length).toFixed(1)}`;
  return `M0 0C${at(-0.9, -0.3)} ${at(-0.85, -1)} ${at(0, -1)}C${at(0.85, -1)} ${at(0.9, -0.3)} 0 0Z`;
}
