import type { MeetingView } from '@raakvlak/protocol/down';
import type { StageWords } from '@raakvlak/words/stage';
import type { Size } from '../ui/picture/geometry.ts';
import type { Measure } from '../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../ui/picture/paragraph.ts';

export type OpeningPart = { readonly name: string; readonly text: Paragraph };

const nameHeight = 40;
const gap = 26;
const sizes = [44, 40, 36, 32, 30];
/** When it takes pages anyway, words are large. */
const onPages = 36;

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
  const set = (size: number) =>
    said.map(({ name, text }) => ({
      name,
      text: setParagraph(text, { w: room.w, h: room.h - nameHeight }, [size], measure),
    }));
  for (const size of sizes) {
    const parts = set(size);
    if (heightOf(parts) <= room.h) return [parts];
  }
  const pages: OpeningPart[][] = [];
  for (const part of set(onPages)) {
    const page = pages[pages.length - 1];
    if (page && heightOf([...page, part]) <= room.h) page.push(part);
    else pages.push([part]);
  }
  return pages;
}

const heightOf = (parts: readonly OpeningPart[]): number =>
  parts.reduce((total, { text }) => total + nameHeight + text.h + gap, -gap);
