import { expect, it } from 'vitest';
import { remembering, roughMeasure } from '../../ui/picture/measure.ts';
import { quotePages } from './quote-pages.ts';
import { tilesFor } from './tiles.ts';

it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i small pictures lie beside each other inside their room', (count) => {
  const room = { w: 1832, h: 700 };
  const tiles = tilesFor(count, room, 44);
  expect(tiles).toHaveLength(count);
  tiles.forEach(({ x, y, w, h }, index) => {
    expect(x).toBeGreaterThanOrEqual(-0.5);
    expect(x + w).toBeLessThanOrEqual(room.w + 0.5);
    expect(y + h).toBeLessThanOrEqual(room.h + 0.5);
    for (const other of tiles.slice(index + 1))
      expect(x + w <= other.x || other.x + other.w <= x || y + h <= other.y).toBe(true);
  });
});

const measure = remembering(roughMeasure);
const room = { w: 1832, h: 800 };
const texts = (count: number, words = 'dat je me gelooft, ook als ik boos ben') =>
  Array.from({ length: count }, (_, at) => ({ id: `t${at}`, words }));

it('a few quotes are larger than many', () => {
  const size = (count: number) => quotePages(texts(count), room, measure)[0]?.[0]?.text.size ?? 0;
  expect(size(1)).toBeGreaterThan(size(8));
});

it('many quotes take pages, each whole, in the order they came', () => {
  const pages = quotePages(texts(60), room, measure);
  expect(pages.flat().map(({ id }) => id)).toEqual(texts(60).map(({ id }) => id));
  for (const page of pages)
    for (const { box, text } of page) {
      expect(box.y + box.h).toBeLessThanOrEqual(room.h + 1);
      expect(text.lines.join(' ')).not.toContain('…');
    }
});

it('the longest text that one may write is whole', () => {
  const [page] = quotePages(
    texts(1, 'samen praten over wat er is '.repeat(11).slice(0, 300).trim()),
    room,
    measure,
  );
  expect(page?.[0]?.text.lines.join(' ')).not.toContain('…');
});
