import type { Point } from '../src/ui/picture/geometry.ts';

/** Points along an SVG path of M, C and Z, close enough to judge by. */
export function outlineOf(path: string, around: Point): Point[] {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    points.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
  const outline: Point[] = [];
  for (let index = 0; index + 3 < points.length; index += 3) {
    const [a, b, c, d] = points.slice(index, index + 4);
    if (!a || !b || !c || !d) continue;
    for (let t = 0; t < 1; t += 0.125) {
      const u = 1 - t;
      const mix = (p: number, q: number, r: number, s: number) =>
        u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
      outline.push({ x: around.x + mix(a.x, b.x, c.x, d.x), y: around.y + mix(a.y, b.y, c.y, d.y) });
    }
  }
  return outline;
}

export function contains(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length];
    if (b && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
