import { describe, expect, it } from 'vitest';
import { faults } from '../../../../gallery/faults.ts';
import { outlineOf } from '../../../../gallery/outline.ts';
import { shapes, themesOn, type Shape } from '../../../../gallery/walls.ts';
import type { Size } from '../../../ui/picture/geometry.ts';
import { remembering, roughMeasure } from '../../../ui/picture/measure.ts';
import type { Face } from './face.ts';
import { layoutWall } from './wall-layout.ts';
import type { WallLayout, WallToLay } from './wall-to-lay.ts';

const measure = remembering(roughMeasure);
/** The surface under the heading, in units: 1280x720, 1920x1080 and 3840x2160 are one and the same; and two others. */
const surfaces: Readonly<Record<string, Size>> = {
  '16:9': { w: 1832, h: 856 },
  '4:3': { w: 1832, h: 1216 },
  '21:9': { w: 1832, h: 599 },
};

function wallWith(shape: Shape, many: number, size: Size): WallToLay {
  return {
    size,
    rows: shape.rows.map((label, index) => ({ id: `r${index}`, label })),
    columns: shape.columns.map((label, index) => ({ id: `c${index}`, label })),
    counts: shape.rows.map((_, index) => (index % 2 === 0 ? '12 kaartjes' : '')),
    stones: themesOn(shape, many).map(({ id, row, column, title, count }) => ({
      id,
      field: `r${row}.c${column}`,
      words: { text: title, foot: count > 1 ? `${count}` : '' },
      count,
    })),
  };
}

describe.each(Object.entries(surfaces))('on a screen of %s', (_, size) => {
  describe.each(Object.entries(shapes))('a sheet of %s', (_name, shape) => {
    it.each([0, 1, 5, 20, 60])(
      'shows %i themes whole, apart, in their field and in type of 28 or more',
      (many) => {
        const wall = wallWith(shape, many, size);
        expect(faults(layoutWall(wall, measure, undefined), wall.stones, measure)).toEqual([]);
      },
    );
  });
});

const usual = surfaces['16:9'] ?? { w: 1832, h: 856 };
const levels = shapes['3x2'] ?? { rows: [], columns: [] };

it('would see two stones that overlap, words that stick out and a stone that is missing', () => {
  const wall = wallWith(levels, 20, usual);
  const layout = layoutWall(wall, measure, undefined);
  const broken = (change: (face: Face, index: number) => Face[]): WallLayout => ({
    ...layout,
    fields: layout.fields.map((field) => ({
      ...field,
      pages: field.pages.map((page) => ({ ...page, faces: page.faces.flatMap(change) })),
    })),
  });
  const kinds = (faulty: WallLayout) =>
    faults(faulty, wall.stones, measure).map((fault) => fault.split(':')[0]);
  expect(
    kinds(broken((face, index) => (index === 1 ? [face, { ...face, x: face.x + 20 }] : [face]))),
  ).toContain('overlap');
  expect(
    kinds(
      broken((face) => [{ ...face, lines: face.lines.map((line) => ({ ...line, x: line.x + face.w / 2 })) }]),
    ),
  ).toContain('words outside their stone');
  expect(kinds(broken((face, index) => (index === 0 ? [] : [face])))).toContain('never shown');
});

it('lays the same wall the same way everywhere', () => {
  const wall = wallWith(levels, 20, usual);
  const shuffled = { ...wall, stones: [...wall.stones].reverse() };
  expect(layoutWall(shuffled, remembering(roughMeasure), undefined)).toEqual(
    layoutWall(wall, measure, undefined),
  );
});

it('gives a stone the area of its count, on one scale for the whole wall', () => {
  const stones = [2, 4, 6, 3, 5].map((count, index) => ({
    id: `stone${index}`,
    field: `r${index % 3}.c${index % 2}`,
    words: { text: 'Rust', foot: `${count}` },
    count,
  }));
  const layout = layoutWall({ ...wallWith(levels, 0, usual), stones }, measure, undefined);
  const areas = layout.fields.flatMap(({ pages }) =>
    pages.flatMap(({ faces }) => faces.map(({ id, path }) => ({ id, area: areaOf(path) }))),
  );
  const perCount = stones.map(({ id, count }) => (areas.find((face) => face.id === id)?.area ?? 0) / count);
  for (const area of perCount) expect(area / Math.max(...perCount)).toBeGreaterThan(0.9);
});

it('keeps stones where people left them when one of them grows', () => {
  const wall = wallWith(levels, 16, usual);
  const before = layoutWall(wall, measure, undefined);
  const grown = {
    ...wall,
    stones: wall.stones.map((stone, index) => (index === 3 ? { ...stone, count: stone.count + 1 } : stone)),
  };
  const after = layoutWall(grown, measure, before.remembered);
  const shifts = [...before.remembered.places].map(([id, place]) => {
    const now = after.remembered.places.get(id);
    return now ? Math.hypot(now.x - place.x, now.y - place.y) : Infinity;
  });
  expect(Math.max(...shifts)).toBeLessThan(120);
  expect(shifts.filter((shift) => shift < 30).length).toBeGreaterThan(shifts.length * 0.7);
});

function areaOf(path: string): number {
  const points = outlineOf(path, { x: 0, y: 0 });
  return (
    Math.abs(
      points.reduce((sum, a, index) => {
        const b = points[(index + 1) % points.length] ?? a;
        return sum + a.x * b.y - b.x * a.y;
      }, 0),
    ) / 2
  );
}
