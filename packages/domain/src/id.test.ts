import { expect, it } from 'vitest';
import { idLength, idSchema, idsFrom, isId } from './id.ts';

it('an id is 22 signs of base 62, made of nothing but the chance it was given', () => {
  const bytes = [255, 248, 0, 61, 62, 247];
  const made = idsFrom((array) => array.map((_, index) => bytes[index % bytes.length] ?? 0))();
  expect(made).toBe('0z0z'.repeat(6).slice(0, idLength));
  expect(idSchema.parse(made)).toBe(made);
});

it('every sign is equally likely: bytes that would favour some are thrown away', () => {
  const counts = new Map<string, number>();
  let state = 1;
  const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24;
  const ids = idsFrom((array) => array.map(next));
  for (let round = 0; round < 3_000; round++)
    for (const sign of ids()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const even = (3_000 * idLength) / 62;
  expect(counts.size).toBe(62);
  for (const [sign, count] of counts) expect(Math.abs(count - even), sign).toBeLessThan(even / 5);
});

it.each([
  '',
  'short',
  'a'.repeat(21),
  'a'.repeat(23),
  `${'a'.repeat(21)}-`,
  `${'a'.repeat(22)}\n`,
  1,
  null,
  undefined,
  ['a'.repeat(22)],
])('%j is no id', (value) => {
  expect(isId(value)).toBe(false);
});
