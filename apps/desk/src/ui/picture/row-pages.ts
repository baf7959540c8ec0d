import type { Size } from './geometry.ts';
import type { Measure } from './measure.ts';
import { setParagraph, type Paragraph } from './paragraph.ts';

/** One line of a list: what it says, large, and under it smaller lines. It is at least `least` high. */
export type RowText = {
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly least: number;
};
export type SetRow = {
  readonly id: string;
  readonly title: Paragraph;
  readonly details: readonly Paragraph[];
  readonly h: number;
};

export const rowGap = 30;
const detailGap = 6;
const leastDetail = 28;
const titleLead = 1.18;
const detailLead = 1.26;

/**
 * A list on a stage: all rows on one page in the largest type that fits, else in the least type over pages. No row is higher
 * than a page.
 */
export function rowPages(
  rows: readonly RowText[],
  room: Size,
  sizes: readonly number[],
  measure: Measure,
): SetRow[][] {
  for (const size of sizes) {
    const set = rows.map((row) => setRow(row, room, size, measure));
    if (heightOf(set) <= room.h) return set.length > 0 ? [set] : [];
  }
  const least = sizes[sizes.length - 1] ?? leastDetail;
  const pages: SetRow[][] = [];
  for (const row of rows) {
    const set = setRow(row, room, least, measure);
    const page = pages[pages.length - 1];
    if (page && heightOf([...page, set]) <= room.h) page.push(set);
    else pages.push([set]);
  }
  return pages;
}

const heightOf = (rows: readonly SetRow[]): number =>
  rows.reduce((total, { h }) => total + h + rowGap, -rowGap);

function setRow({ id, title, details, least }: RowText, room: Size, size: number, measure: Measure): SetRow {
  const small = Math.max(leastDetail, Math.round(size * 0.74));
  let left = room.h;
  const take = (text: string, type: number, lead: number): Paragraph => {
    const paragraph = setParagraph(
      text,
      { w: room.w, h: Math.max(type * lead, left) },
      [type],
      measure,
      lead,
    );
    left -= paragraph.h + detailGap;
    return paragraph;
  };
  const said = take(title, size, titleLead);
  const under = details.filter(() => left > small * detailLead).map((text) => take(text, small, detailLead));
  return { id, title: said, details: under, h: Math.max(least, room.h - left - detailGap) };
}

export const rowLeads = { title: titleLead, detail: detailLead };
