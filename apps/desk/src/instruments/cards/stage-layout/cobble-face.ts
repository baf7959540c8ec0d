import { padX, padY, saying, type Block } from './stone-cuts.ts';
import type { Face } from './face.ts';
import { footMark, lead, leastType, typeSteps } from './fit-words.ts';
import { middleOf, type Box, type Point } from '../../../ui/picture/geometry.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { chanceFrom, seedOf } from '../../../ui/picture/seeded.ts';
import { balancedLines, evenLines, wrapLines } from '../../../ui/picture/wrap-lines.ts';

/** The largest type of a stone, by the share it has of the fullest one: what many people said is read first. */
const largestType = (share: number): number => (share > 0.66 ? 58 : share > 0.33 ? 40 : leastType);

/** A cobble in its place in a course; `share` is its count against the fullest stone of the field, `laidAt` the type that surely fits. */
export function cobbleFace(block: Block, box: Box, share: number, laidAt: number, measure: Measure): Face {
  const { text, foot, footWidth } = saying(block, measure);
  const { size, lines } = setWords(
    text,
    { w: box.w - 2 * padX - footWidth, h: box.h - 2 * padY },
    Math.max(laidAt, largestType(share)),
    measure,
  );
  return {
    id: block.id,
    ...middleOf(box),
    w: box.w,
    h: box.h,
    path: cobble(box.w, box.h, seedOf(block.id)),
    lines: lines.map((line, index) => ({
      text: line,
      x: -footWidth / 2,
      y: (index - (lines.length - 1) / 2) * size * lead,
      size,
    })),
    foot:
      foot === ''
        ? undefined
        : {
            text: foot,
            x: (box.w - footWidth) / 2 - padX * 0.625,
            y: 0,
            size: leastType,
            width: footWidth - padX * 0.75 - footMark * leastType,
          },
  };
}

function setWords(
  text: string,
  room: { w: number; h: number },
  most: number,
  measure: Measure,
): { size: number; lines: readonly string[] } {
  const widths = (size: number) =>
    evenLines(Math.max(1, Math.floor(room.h / (size * lead) + 0.01)), (room.w + 0.5) / size);
  for (const size of typeSteps) {
    if (size > most || size * lead > room.h + 1) continue;
    const lines = balancedLines(text, widths(size), measure, 'never');
    if (lines) return { size, lines };
  }
  return { size: leastType, lines: wrapLines(text, widths(leastType), measure, 'hyphens') ?? [text] };
}

const inset = 3;
const round = 0.5523; // how far the control points of a quarter circle reach
const corners = [
  { sx: 1, sy: 1 },
  { sx: -1, sy: 1 },
  { sx: -1, sy: -1 },
  { sx: 1, sy: -1 },
] as const;

/** The path of a rounded block whose corners differ a little and whose edges swell, clockwise and all within its box. */
function cobble(w: number, h: number, seed: number): string {
  const chance = chanceFrom(seed);
  const most = Math.min(h / 2 - inset - 1, 46);
  const cut = corners.map(({ sx, sy }) => {
    const [r, x, y] = [most * (0.74 + 0.26 * chance()), w / 2 - inset * chance(), h / 2 - inset * chance()];
    const side = { x: sx * x, y: sy * (y - r) };
    const end = { x: sx * (x - r), y: sy * y };
    const sideOut = { x: sx * x, y: sy * (y - r * (1 - round)) };
    const endOut = { x: sx * (x - r * (1 - round)), y: sy * y };
    // Going around, every second corner is entered from its upper or lower edge.
    return sx === sy
      ? { from: side, out: sideOut, in: endOut, to: end }
      : { from: end, out: endOut, in: sideOut, to: side };
  });
  const show = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const parts = cut.map((corner, index) => {
    const next = cut[(index + 1) % cut.length] ?? corner;
    return `C${show(corner.out)} ${show(corner.in)} ${show(corner.to)}C${show(swollen(corner.to, next.from, 1 / 3))} ${show(swollen(corner.to, next.from, 2 / 3))} ${show(next.from)}`;
  });
  return `M${show(cut[0]?.from ?? { x: 0, y: 0 })}${parts.join('')}Z`;
}

/** A point of an edge, pushed out a little from the middle of the stone. */
function swollen(from: Point, to: Point, share: number): Point {
  const level = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
  return level ? { x, y: y + Math.sign(y) * inset * 0.6 } : { x: x + Math.sign(x) * inset * 0.6, y };
}
