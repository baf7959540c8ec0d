import type { Point } from '../../ui/picture/geometry.ts';

/** The Béziers of half a petal, as shares of its half-width and length: from the heart outward, to the tip. */
const half: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 0.9, y: -0.3 },
  { x: 0.85, y: -1 },
  { x: 0, y: -1 },
];
/** Where a petal is widest, and how wide that is of the number it is made with. */
const widest = { at: 0.6125, of: 0.656 };
/** Petals beside each other touch, and where they touch they overlap a little. */
const overlap = 1.16;

function widthOf(length: number, count: number): number {
  const touching = (Math.tan(Math.PI / Math.max(3, count)) * widest.at) / widest.of;
  return Math.min(0.62, touching * overlap) * length;
}

/** The outline of a petal around the heart (0, 0), pointing up; so many of them are a whole flower. */
export function petalPath(length: number, count: number): string {
  const w = widthOf(length, count);
  const show = ({ x, y }: Point, side: number) => `${(side * x * w).toFixed(1)} ${(y * length).toFixed(1)}`;
  const [a, b, c, d] = half.map((point) => point);
  if (!a || !b || !c || !d) return '';
  return `M${show(a, 1)}C${show(b, -1)} ${show(c, -1)} ${show(d, 1)}C${show(c, 1)} ${show(b, 1)} ${show(a, 1)}Z`;
}

const steps = 14;

/** Points on that outline, turned by `angle` degrees clockwise. */
export function petalRim(length: number, count: number, angle: number): readonly Point[] {
  const w = widthOf(length, count);
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const points: Point[] = [];
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    const x = half.reduce((sum, point, index) => sum + point.x * (weights[index] ?? 0), 0) * w;
    const y = half.reduce((sum, point, index) => sum + point.y * (weights[index] ?? 0), 0) * length;
    for (const side of [-1, 1]) points.push({ x: side * x * cos - y * sin, y: side * x * sin + y * cos });
  }
  return points;
}
