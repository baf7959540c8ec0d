import { sum, type Size } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';

/** That of running text, which is not balanced as a title is. */
export const notesLead = 1.28;

/** Notes under each other, all in the largest type in which they fit together; none is ever cut. */
export function setLines(
  texts: readonly string[],
  room: Size,
  sizes: readonly number[],
  measure: Measure,
): readonly Paragraph[] {
  const set = (size: number) =>
    texts.map((text) => setParagraph(text, { w: room.w, h: 10_000 }, [size], measure, notesLead));
  const size = sizes.find((one) => sum(set(one).map(({ h }) => h)) <= room.h);
  return set(size ?? sizes[sizes.length - 1] ?? 28);
}
