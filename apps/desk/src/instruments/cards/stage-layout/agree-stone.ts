import type { Size } from '../../../ui/picture/geometry.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { seedOf } from '../../../ui/picture/seeded.ts';
import type { Face } from './face.ts';
import { largestFit } from './fit-words.ts';
import { pathThrough, rimOf } from '../../../ui/picture/pebble.ts';

const form = { square: 3.2, wobble: 0.035 };

/** A chosen theme as a stone that fills a box whose upper left corner is (0, 0); not higher than it is wide. */
export function agreeStone(id: string, label: string, box: Size, measure: Measure): Face {
  const pebble = { rx: box.w / 2, ry: Math.min(box.h, box.w * 0.62) / 2, ...form };
  const fitted = largestFit({ text: label, foot: '' }, pebble, measure, 48);
  return {
    id,
    x: box.w / 2,
    y: box.h / 2,
    w: 2 * pebble.rx,
    h: 2 * pebble.ry,
    path: pathThrough(rimOf(pebble, seedOf(id))),
    lines: (fitted?.lines ?? []).map(({ text, y }) => ({ text, x: 0, y, size: fitted?.size ?? 28 })),
    foot: undefined,
  };
}

/** The least height at which a theme's words stand in a stone of this width. */
export function agreeHeight(label: string, w: number, measure: Measure): number {
  const heights = [150, 175, 200, 230, 265, 310];
  return heights.find((h) => agreeStone('', label, { w, h }, measure).lines.length > 0) ?? 310;
}
