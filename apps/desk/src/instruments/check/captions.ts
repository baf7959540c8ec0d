import type { Point } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';

/** Words under a place: `x` is where they start, end or have their middle, `y` their upper edge. */
export type Caption = Point & { readonly text: Paragraph; readonly anchor: 'start' | 'middle' | 'end' };

export const captionLead = 1.16;

/** Whether only the two ends have words, as a line has. */
export const endsOnly = (captions: readonly string[]): boolean =>
  captions.length > 2 && captions.slice(1, -1).every((text) => text === '');

/** All captions in the largest type in which they stand on at most two lines with whole words, else in the least. */
export function setCaptions(
  captions: readonly string[],
  place: number,
  sizes: readonly number[],
  measure: Measure,
): readonly Paragraph[] {
  const w = endsOnly(captions) ? (place * captions.length) / 2 - 60 : place - 34;
  const set = (size: number) =>
    captions.map((text) => setParagraph(text, { w, h: 2_000 }, [size], measure, captionLead));
  const whole = ({ lines }: Paragraph) => lines.length <= 2 && !lines.some((line) => line.endsWith('-'));
  const size = sizes.find((one) => set(one).every(whole)) ?? sizes[sizes.length - 1] ?? 28;
  return set(size);
}

/** `ends` are the two ends of a line: its words stand at them instead of under a place. */
export function layCaptions(
  captions: readonly Paragraph[],
  under: (place: number) => Point,
  ends: { readonly from: number; readonly to: number } | undefined,
): readonly Caption[] {
  return captions.flatMap((text, at): Caption[] => {
    if (text.lines.join('') === '') return [];
    const { x, y } = under(at);
    if (!ends) return [{ text, x, y, anchor: 'middle' }];
    return [at === 0 ? { text, x: ends.from, y, anchor: 'start' } : { text, x: ends.to, y, anchor: 'end' }];
  });
}
