export type Size = { readonly w: number; readonly h: number };
export type Point = { readonly x: number; readonly y: number };
/** `x` and `y` are the upper left corner. All lengths on the stage are units: 1920 to the width of the screen. */
export type Box = Point & Size;

export const middleOf = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 });
export const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(Math.max(least, most), value));
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
