import { padX, padY, saying, type Block } from './course-rows.ts';
import type { Face } from './face.ts';
import { footMark, lead, leastType, typeSteps } from './fit-words.ts';
import { middleOf, type Box, type Point } from '../../../ui/picture/geometry.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { pathThrough } from './pebble.ts';
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
    path: pathThrough(cobble(box.w, box.h, seedOf(block.id))),
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

const bulge = 4;
const quarter = Math.PI / 2;

/** Points around a rounded block whose corners and edges differ a little, clockwise and all within its box. */
function cobble(w: number, h: number, seed: number): Point[] {
  const chance = chanceFrom(seed);
  const most = Math.min(h / 2 - 1, 46);
  return [0, 1, 2, 3].flatMap((corner) => {
    const radius = most * (0.74 + 0.26 * chance());
    const [x, y] = [w / 2 - bulge * chance() - radius, h / 2 - bulge * chance() - radius];
    const [sx, sy] = [corner === 0 || corner === 3 ? 1 : -1, corner < 2 ? 1 : -1];
    const arc = [0, 1, 2, 3, 4].map((step) => {
      const angle = (corner + step / 4) * quarter;
      return { x: sx * x + radius * Math.cos(angle), y: sy * y + radius * Math.sin(angle) };
    });
    const edge = corner % 2 === 0 ? { x: 0, y: sy * (h / 2 - bulge / 3) } : { x: sx * (w / 2 - bulge / 3), y: 0 };
    return corner % 2 === 0 || h > 3 * most ? [...arc, edge] : arc;
  });
}
