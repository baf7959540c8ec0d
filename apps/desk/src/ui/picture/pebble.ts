import { sum, type Point } from './geometry.ts';
import { chanceFrom } from './seeded.ts';

/**
 * A stone's form: a soft superellipse of half-widths `rx` and `ry`. `square` is its exponent: 2 is an ellipse, 6 nearly a
 * rounded rectangle. `wobble` is how far its rim may lie inside it, as a share, so that no two stones are the same.
 */
export type Pebble = {
  readonly rx: number;
  readonly ry: number;
  readonly square: number;
  readonly wobble: number;
};

/** Half the width at height `y` from the middle that holds whatever the wobble does; 0 outside. */
export function halfWidthAt(pebble: Pebble, y: number): number {
  const share = Math.abs(y) / (pebble.ry * (1 - pebble.wobble));
  return share >= 1
    ? 0
    : pebble.rx * (1 - pebble.wobble) * Math.pow(1 - Math.pow(share, pebble.square), 1 / pebble.square);
}

const fillings = new Map<number, number>();

/** Which share of its bounding box a stone fills, 0.78 (ellipse) to 1. */
function filling(square: number): number {
  const known = fillings.get(square);
  if (known !== undefined) return known;
  const steps = 400;
  const heights = Array.from({ length: steps }, (_, step) =>
    Math.pow(1 - Math.pow((step + 0.5) / steps, square), 1 / square),
  );
  const share = sum(heights) / steps;
  fillings.set(square, share);
  return share;
}

export const areaOf = ({ rx, ry, square }: Pebble): number => 4 * rx * ry * filling(square);

/** A stone of this area, `aspect` times as wide as high. */
export function pebbleOf(area: number, aspect: number, form: Pick<Pebble, 'square' | 'wobble'>): Pebble {
  const ry = Math.sqrt(area / (4 * aspect * filling(form.square)));
  return { rx: ry * aspect, ry, square: form.square, wobble: form.wobble };
}

const rimPoints = 28;

/** Points on the rim, around the middle (0, 0), never outside the superellipse and never more than `wobble` inside it. */
export function rimOf({ rx, ry, square, wobble }: Pebble, seed: number): Point[] {
  const chance = chanceFrom(seed);
  const waves = [2, 3, 5].map((times) => ({
    times,
    shift: chance() * 2 * Math.PI,
    height: (0.4 + 0.6 * chance()) / times,
  }));
  const most = sum(waves.map(({ height }) => height));
  return Array.from({ length: rimPoints }, (_, index) => {
    const angle = ((index + 0.5) / rimPoints) * 2 * Math.PI;
    const wave =
      sum(waves.map(({ times, shift, height }) => height * Math.sin(times * angle + shift))) / most;
    const inward = 1 - wobble * (0.5 - 0.5 * wave);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return {
      x: rx * inward * Math.sign(cos) * Math.pow(Math.abs(cos), 2 / square),
      y: ry * inward * Math.sign(sin) * Math.pow(Math.abs(sin), 2 / square),
    };
  });
}

/** A smooth closed SVG path through points (Catmull-Rom as Béziers). */
export function pathThrough(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? { x: 0, y: 0 };
  const show = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const curves = points.map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const arrive = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${show(leave)} ${show(arrive)} ${show(to)}`;
  });
  return `M${show(at(0))}${curves.join('')}Z`;
}
