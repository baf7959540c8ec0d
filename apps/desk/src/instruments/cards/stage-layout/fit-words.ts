import { sum } from '../../../ui/picture/geometry.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { halfWidthAt, type Pebble } from '../../../ui/picture/pebble.ts';
import { balancedLines, eachLine, wrapLines, type Breaking } from '../../../ui/picture/wrap-lines.ts';

/** The least type on a stage, and the steps above it: few, so that a wall stays calm. */
export const leastType = 28;
export const typeSteps = [84, 70, 58, 48, 40, 34, 28] as const;
/** Height of a line as a share of its type. */
export const lead = 1.16;

/** What stands in a stone: words, and under them one short line (a number, a writer's own name) that is never broken. */
export type Words = { readonly text: string; readonly foot: string };

export type Line = { readonly text: string; readonly y: number };
/** Lines with the height of their middle, from the middle of the stone. */
export type Fitted = {
  readonly size: number;
  readonly lines: readonly Line[];
  readonly foot: (Line & { readonly size: number; readonly width: number }) | undefined;
};

const footSize = (size: number): number => Math.max(leastType, Math.round(size * 0.55));
/** Room on both sides of a foot for the dot that says what is counted. */
export const footMark = 1.1;

const sidePadding = 16;
const endPadding = 10;
// Letters do not fill their line to its edges; a stone's rim may come this much nearer (share of the type).
const inkInset = 0.14;

/** Sets words into a stone at one type size; undefined when they do not fit. */
export function fitWords(
  words: Words,
  pebble: Pebble,
  size: number,
  measure: Measure,
  breaking: Breaking,
): Fitted | undefined {
  const inner = { ...pebble, rx: pebble.rx - sidePadding, ry: pebble.ry - endPadding };
  if (inner.rx <= 0 || inner.ry <= 0) return undefined;
  const foot = words.foot === '' ? 0 : footSize(size);
  const footHeight = foot * (lead + 0.12);
  const textWidth = measure(words.text);
  const most = Math.floor((2 * inner.ry + 2 * inkInset * size - footHeight) / (size * lead));

  // A stone is nowhere wider than its middle: fewer lines than this can't hold the words.
  const least = Math.max(1, Math.ceil((textWidth * size) / (2 * inner.rx)));
  for (let count = least; count <= most; count++) {
    const top = -(count * size * lead + footHeight) / 2;
    const widths = Array.from({ length: count }, (_, index) =>
      lineWidth(inner, top + index * size * lead, size),
    );
    if (sum(widths) < textWidth) continue;
    if (
      foot > 0 &&
      lineWidth(inner, -top - footHeight, footHeight / lead) * (footHeight / lead) <
        (measure(words.foot) + footMark) * foot
    )
      continue;
    if (!wrapLines(words.text, eachLine(widths), measure, breaking)) continue;
    const lines = balancedLines(words.text, eachLine(widths), measure, breaking) ?? [];
    return {
      size,
      lines: lines.map((text, index) => ({ text, y: top + (index + 0.5) * size * lead })),
      foot:
        foot === 0
          ? undefined
          : { text: words.foot, y: -top - footHeight / 2, size: foot, width: measure(words.foot) * foot },
    };
  }
  return undefined;
}

/** Width of the line that begins at height `top`, in units per unit of type. */
function lineWidth(inner: Pebble, top: number, size: number): number {
  const [upper, lower] = [top + inkInset * size, top + size * lead - inkInset * size];
  return (2 * Math.min(halfWidthAt(inner, upper), halfWidthAt(inner, lower))) / size;
}

/** The largest type on which words stand in a stone; hyphens only where even the least type needs them. */
export function largestFit(words: Words, pebble: Pebble, measure: Measure, most = 84): Fitted | undefined {
  for (const size of typeSteps) {
    const fitted = size <= most ? fitWords(words, pebble, size, measure, 'never') : undefined;
    if (fitted) return fitted;
  }
  return fitWords(words, pebble, leastType, measure, 'hyphens');
}
