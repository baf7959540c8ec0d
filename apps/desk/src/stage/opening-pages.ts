import type { MeetingView } from '@raakvlak/protocol/down';
import type { StageWords } from '@raakvlak/words/stage';
import type { Size } from '../ui/picture/geometry.ts';
import type { Measure } from '../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../ui/picture/paragraph.ts';

export type OpeningPart = { readonly name: string; readonly text: Paragraph };

const nameHeight = 40;
const gap = 26;
const sizes = [44, 40, 36, 32, 30, 28];

/**
 * Why we are here, what is asked and what happens with the answers (T-01), as large as they fit together; over more pages
 * only when even the least type is too large for one.
 */
export function openingPages(
  meeting: MeetingView,
  words: StageWords,
  room: Size,
  measure: Measure,
): OpeningPart[][] {
  const said = [
    { name: words.opening.purpose, text: meeting.opening.purpose },
    { name: words.opening.asked, text: meeting.opening.asked },
    { name: words.opening.after, text: meeting.opening.after },
  ].filter(({ text }) => text !== '');
  for (const size of sizes) {
    const parts = said.map(({ name, text }) => ({
      name,
      text: setParagraph(text, { w: room.w, h: Infinity }, [size], measure),
    }));
    const height = parts.reduce((total, { text }) => total + nameHeight + text.h + gap, -gap);
    if (height <= room.h) return [parts];
  }
  return said.map(({ name, text }) => [
    { name, text: setParagraph(text, { w: room.w, h: room.h - nameHeight }, sizes, measure) },
  ]);
}
