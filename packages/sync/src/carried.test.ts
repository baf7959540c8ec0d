import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carried, carry } from './carried.ts';

test('S2 bytes of any size come out as they went in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6_000, size: 'max' }), (bytes) => {
      expect(carried(carry(bytes))).toEqual(bytes);
    }),
  );
  expect([typeof carry(new Uint8Array(4_096)), typeof carry(new Uint8Array(4_097))]).toEqual([
    'string',
    'object',
  ]);
});

test('S1 what cannot be bytes is none', () => {
  for (const value of ['§', 'abcde', null, 7, {}, [1, 2]]) expect(carried(value)).toBeUndefined();
});
