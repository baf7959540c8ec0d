import type { Page } from './dry-wall.ts';
import type { Words } from './fit-words.ts';
import type { Field, Frame, Part, Shares } from './frame.ts';
import type { Point, Size } from '../../../ui/picture/geometry.ts';

/** One stone to lay: `count` decides its area, `field` where it lies. */
export type StoneToLay = {
  readonly id: string;
  readonly field: string;
  readonly words: Words;
  readonly count: number;
};

export type WallToLay = {
  readonly size: Size;
  readonly rows: readonly Part[];
  readonly columns: readonly Part[];
  /** What is quietly said with each row's label. */
  readonly counts: readonly string[];
  readonly stones: readonly StoneToLay[];
};

/** What a next layout starts from, so that people find their stone again. */
export type Remembered = {
  readonly places: ReadonlyMap<string, Point>;
  readonly rung: number | undefined;
  /** Per field how its stones lay, and how many there were. */
  readonly ways: ReadonlyMap<string, { readonly way: number; readonly stones: number }>;
  readonly shares: Shares;
};

/** `tidy` fields lie in courses, because their words would not fit in free stones. */
export type LaidField = { readonly field: Field; readonly tidy: boolean; readonly pages: readonly Page[] };
export type WallLayout = {
  readonly frame: Frame;
  readonly fields: readonly LaidField[];
  readonly remembered: Remembered;
};
