import { expect, it } from 'vitest';
import { shapes, themesOn, type Shape } from '../../../../gallery/walls.ts';
import { remembering, roughMeasure } from '../../../ui/picture/measure.ts';
import { layoutWall } from './wall-layout.ts';
import type { WallToLay } from './wall-to-lay.ts';

const wallWith = (shape: Shape, many: number, size = { w: 1824, h: 860 }): WallToLay => ({
  size,
  rows: shape.rows.map((label, index) => ({ id: `r${index}`, label })),
  columns: shape.columns.map((label, index) => ({ id: `c${index}`, label })),
  counts: shape.rows.map(() => '12 kaartjes'),
  stones: themesOn(shape, many).map(({ id, row, column, title, count }) => ({
    id,
    field: `r${row}.c${column}`,
    words: { text: title, foot: count > 1 ? `${count}` : '' },
    count,
  })),
});

it.each(Object.entries(shapes))('%s', (name, shape) => {
  for (const many of [0, 5, 20, 60]) {
    const start = Date.now();
    const layout = layoutWall(wallWith(shape, many), remembering(roughMeasure), undefined);
    const shown = layout.fields.map(
      ({ pages, tidy }) => `${tidy ? 't' : 'f'}${pages[0]?.faces.length}+${pages[0]?.more?.count ?? 0}`,
    );
    console.log(
      name,
      many,
      Date.now() - start,
      'ms',
      Math.round(layout.remembered.base ?? 0),
      shown.join(' '),
    );
  }
  expect(1).toBe(1);
});
