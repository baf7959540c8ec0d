import type { Point, Size } from '../ui/picture/geometry.ts';
import { chanceFrom, seedOf } from '../ui/picture/seeded.ts';

/** `tint` is how strong a dot's colour is; it only makes a crowd lively and means nothing. */
export type Dot = Point & { readonly tint: number };

const sizes = [46, 38, 30, 24, 18, 14];
const between = 0.34;

/** Places for so many dots, from the lower left, row by row; smaller dots for a larger crowd. */
export function arrivalDots(
  people: number,
  room: Size,
): { readonly size: number; readonly dots: readonly Dot[] } {
  const fits = (size: number) =>
    Math.floor(room.w / (size * (1 + between))) *
    Math.floor((room.h + size * between) / (size * (1 + between)));
  const size = sizes.find((one) => fits(one) >= people) ?? 14;
  const pitch = size * (1 + between);
  const perRow = Math.max(1, Math.floor(room.w / pitch));
  const chance = chanceFrom(seedOf('arrivals'));
  const dots = Array.from({ length: Math.min(people, fits(size)) }, (_, index) => ({
    x: (index % perRow) * pitch + (chance() - 0.5) * size * 0.16,
    y: room.h - size - Math.floor(index / perRow) * pitch - chance() * size * 0.12,
    tint: 0.55 + 0.45 * chance(),
  }));
  return { size, dots };
}
