import { expect, it } from 'vitest';
import { sheet } from '../../testing/sample-cards.ts';
import { fieldIdSchema, fieldsOf, hasField, isFieldId, sheetSchema } from './sheet.ts';

it('a sheet has a field for every row and column, row by row', () => {
  expect(fieldsOf(sheet).map(({ id }) => id)).toEqual([
    'self.hinders',
    'self.helps',
    'team.hinders',
    'team.helps',
  ]);
  expect(hasField(sheet, 'team.helps')).toBe(true);
  expect(hasField(sheet, 'helps.team')).toBe(false);
  expect(sheetSchema.parse(sheet)).toEqual(sheet);
});

it.each(['a.b', 'self.helps', '0.0', 'abcdefghijklmnop.q'])('%s is the name of a field', (name) => {
  expect(isFieldId(name) && fieldIdSchema.safeParse(name).success).toBe(true);
});

it.each(['', 'a', 'a.', '.b', 'A.b', 'a.b.c', 'a b.c', 'abcdefghijklmnopq.r', '__proto__.x', 'a.b\n', 7])(
  '%j is not',
  (name) => {
    expect(isFieldId(name) || fieldIdSchema.safeParse(name).success).toBe(false);
  },
);

it.each([
  ['no rows', { rows: [] }],
  ['no columns', { columns: [] }],
  ['five columns', { columns: Array.from({ length: 5 }, () => sheet.columns[0]) }],
  ['no question', { question: ' ' }],
  ['an unknown way of writing', { writing: 'loud' }],
])('a sheet with %s is none', (_, changed) => {
  expect(sheetSchema.safeParse({ ...sheet, ...changed }).success).toBe(false);
});
