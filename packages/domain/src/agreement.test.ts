import { expect, it } from 'vitest';
import { daySchema, isDay } from './agreement.ts';

it.each(['2026-11-21', '2026-01-01', '2026-12-31'])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true);
  expect(daySchema.parse(day)).toBe(day);
});

it.each([
  '',
  '2026-13-01',
  '2026-00-10',
  '2026-01-32',
  '26-01-01',
  '2026-1-1',
  '2026-01-01T00:00',
  '2026-01-01\n',
  20260101,
  null,
])('%j is no day', (day) => {
  expect(isDay(day)).toBe(false);
  expect(daySchema.safeParse(day).success).toBe(false);
});
