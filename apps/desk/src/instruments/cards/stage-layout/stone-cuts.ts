import type { Size } from '../../../ui/picture/geometry.ts';
import { answered, type Measure } from '../../../ui/picture/measure.ts';
import { evenLines, wrapLines } from '../../../ui/picture/wrap-lines.ts';
import { footMark, lead, leastType, type Words } from './fit-words.ts';
import type { Cut } from './skyline.ts';

/** What has to lie in a field: the first come first. */
export type Block = { readonly id: string; readonly words: Words; readonly count: number };

export const stoneGap = 10;
export const padX = 21;
export const padY = 8;
const shortFoot = 6; // in type sizes; a longer foot stands behind the words
const mostLines = 9;
const slimmest = 1.2; // width against height

/** What a block says in a tidy wall, and how wide a short number beside it is. */
export function saying(
  { words }: Block,
  measure: Measure,
): { text: string; foot: string; footWidth: number } {
  if (words.foot === '') return { text: words.text, foot: '', footWidth: 0 };
  if (measure(words.foot) > shortFoot)
    return { text: `${words.text} – ${words.foot}`, foot: '', footWidth: 0 };
  return {
    text: words.text,
    foot: words.foot,
    footWidth: (measure(words.foot) + footMark) * leastType + padX * 0.75,
  };
}

/** The ways to cut a stone for a block at a type size: with more lines it is narrower. None when it fits a room in no way. */
export function cutsOf(block: Block, size: number, room: Size, measure: Measure): Cut[] {
  const cuts: Cut[] = [];
  for (let lines = 1; lines <= mostLines; lines++) {
    const w = leastWidth(block, lines, size, room.w, measure);
    const h = lines * size * lead + 2 * padY;
    const narrower = w !== undefined && w < (cuts[cuts.length - 1]?.w ?? Infinity) - 1;
    if (narrower && h <= room.h && (cuts.length === 0 || w >= slimmest * h)) cuts.push({ lines, w, h });
  }
  return cuts;
}

/** The least width at which a block stands in so many lines; undefined when no more than `most` wide it can't. */
function leastWidth(
  block: Block,
  lines: number,
  size: number,
  most: number,
  measure: Measure,
): number | undefined {
  const { text, footWidth } = saying(block, measure);
  const around = 2 * padX + footWidth;
  const least = narrowest(text, lines, measure) * size + around;
  if (least <= most) return Math.max(least, size * 2.4);
  return wrapLines(text, evenLines(lines, (most - around) / size), measure, 'hyphens') ? most : undefined;
}

/** The narrowest lines on which words stand whole, in units per unit of type. */
function narrowest(text: string, lines: number, measure: Measure): number {
  return answered(measure, 'narrowest', text, lines, () => {
    let [tooNarrow, fits] = [0, measure(text) + 0.01];
    for (let step = 0; step < 10; step++) {
      const width = (tooNarrow + fits) / 2;
      if (wrapLines(text, evenLines(lines, width), measure, 'never')) fits = width;
      else tooNarrow = width;
    }
    return fits;
  });
}
