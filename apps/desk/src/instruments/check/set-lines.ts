import { sum, type Size } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';

/** That of running text, which is not balanced as a title is. */
export const notesLead = 1.28;

/** Between two things of one note; where they do not fit on one line, each has its own. */
const joint = ' · ';

/** Notes under each other, all in the largest type in which they fit together; none is ever cut. */
export function setLines(
  texts: readonly string[],
  room: Size,
  sizes: readonly number[],
  measure: Measure,
): readonly Paragraph[] {
  const set = (size: number) =>
    texts
      .flatMap((text) => (measure(text) * size <= room.w ? [text] : text.split(joint)))
      .map((text) => setParagraph(text, { w: room.w, h: 10_000 }, [size], measure, notesLead));
  const size = sizes.find((one) => sum(set(one).map(({ h }) => h)) <= room.h);
  return set(size ?? sizes[sizes.length - 1] ?? 28);
}

export const widestLead = 1.2;
const beside = { sign: 114, above: 12, under: 14 };

/** The words that say where to talk first, and how much height they take with what stands around them. */
export function setWidest(
  text: string,
  width: number,
  measure: Measure,
): { readonly text: Paragraph; readonly h: number } {
  const room = width - beside.sign;
  const set = (h: number) => setParagraph(text, { w: room, h }, [32, 30, 28], measure, widestLead);
  const one = set(40);
  const best = one.lines.some((line) => line.endsWith('…')) ? set(120) : one;
  return { text: best, h: text === '' ? 0 : best.h + beside.above + beside.under };
}
