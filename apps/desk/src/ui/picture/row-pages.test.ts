import { expect, it } from 'vitest';
import { remembering, roughMeasure } from './measure.ts';
import { rowGap, rowPages } from './row-pages.ts';

const measure = remembering(roughMeasure);
const room = { w: 1200, h: 800 };
const rows = (many: number, words = 'Elk gesprek beginnen we met de vraag hoe we vandaag samen werken') =>
  Array.from({ length: many }, (_, index) => ({
    id: `row${index}`,
    title: words,
    details: ['Samira  ·  12 december'],
    least: 64,
  }));

it('sets a short list on one page, as large as it fits', () => {
  const [page, ...more] = rowPages(rows(2), room, [56, 40, 34], measure);
  expect(more).toEqual([]);
  expect(page?.map(({ title }) => title.size)).toEqual([56, 56]);
});

it('takes pages for a long list, in its order, none fuller than the room', () => {
  const pages = rowPages(rows(20), room, [56, 40, 34], measure);
  expect(pages.flat().map(({ id }) => id)).toEqual(rows(20).map(({ id }) => id));
  for (const page of pages) {
    expect(page.reduce((total, { h }) => total + h + rowGap, -rowGap)).toBeLessThanOrEqual(room.h);
  }
});

it('ends what is longer than a page with an ellipsis', () => {
  const [page] = rowPages(rows(1, 'heel veel woorden '.repeat(200).trim()), room, [56, 34], measure);
  expect(page?.[0]?.title.lines.at(-1)).toMatch(/…$/);
  expect(page?.[0]?.h).toBeLessThanOrEqual(room.h);
});
