import type { Box, Size } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';

export type SetQuote = { readonly id: string; readonly text: Paragraph; readonly box: Box };

const gap = 34;
const padding = { x: 52, y: 34 };
export const quoteLead = 1.2;
export const quotePadding = padding;

/**
 * What people wrote, as large as it can be read: alone, in a few lines, or over pages of two columns. Every text is whole;
 * the order is the one they came in, which says nothing.
 */
export function quotePages(
  texts: readonly { readonly id: string; readonly words: string }[],
  room: Size,
  measure: Measure,
): readonly (readonly SetQuote[])[] {
  const shapes: readonly (readonly [columns: number, size: number])[] = [
    [1, 72],
    [1, 60],
    [2, 52],
    [2, 46],
    [2, 42],
  ];
  for (const [columns, size] of shapes) {
    const [page, ...more] = pagesIn(texts, room, columns, size, measure);
    if (page && more.length === 0) return [page];
  }
  return pagesIn(texts, room, 2, 42, measure);
}

function pagesIn(
  texts: readonly { readonly id: string; readonly words: string }[],
  room: Size,
  columns: number,
  size: number,
  measure: Measure,
): SetQuote[][] {
  const w = (room.w - gap * (columns - 1)) / columns;
  const pages: { quotes: SetQuote[]; heights: number[] }[] = [];
  for (const { id, words } of texts) {
    const text = setParagraph(
      `“${words}”`,
      { w: w - 2 * padding.x, h: room.h - 2 * padding.y },
      [size, 42, 36, 32, 28].filter((one) => one <= size),
      measure,
      quoteLead,
    );
    const h = text.h + 2 * padding.y;
    let page = pages[pages.length - 1];
    let column = page ? lowest(page.heights) : -1;
    if (!page || (page.heights[column] ?? 0) + h > room.h + 0.5) {
      page = { quotes: [], heights: Array.from({ length: columns }, () => 0) };
      pages.push(page);
      column = 0;
    }
    const y = page.heights[column] ?? 0;
    page.quotes.push({ id, text, box: { x: column * (w + gap), y, w, h } });
    page.heights[column] = y + h + gap;
  }
  return pages.map(({ quotes, heights }) => {
    // What does not fill the room stands in the middle of it.
    const free = room.h - Math.max(...heights) + gap;
    return quotes.map((quote) => ({
      ...quote,
      box: { ...quote.box, y: quote.box.y + Math.max(0, free / 2) },
    }));
  });
}

const lowest = (heights: readonly number[]): number => heights.indexOf(Math.min(...heights));
