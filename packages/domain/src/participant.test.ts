import { expect, it } from 'vitest';
import { newOwnCode, ownCodeLength, readOwnCode, rosterLineSchema, showOwnCode } from './participant.ts';

const counting = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((_, at) => at * 13);

it('a personal code has twelve signs, is shown in fours and read however it was typed', () => {
  const code = newOwnCode(counting);
  expect(code).toHaveLength(ownCodeLength);
  expect(showOwnCode(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(readOwnCode(` ${showOwnCode(code).toLowerCase()} `)).toBe(code);
});

it('what has another length or a sign no code has is no code', () => {
  expect(readOwnCode('CDFG-HJKM')).toBeUndefined();
  expect(readOwnCode('CDFG-HJKM-NP!R')).toBeUndefined();
});

it('on a roster somebody is a nickname or a number, with or without a perspective', () => {
  expect(rosterLineSchema.safeParse({ name: 'Noor', perspective: 'youth' }).success).toBe(true);
  expect(rosterLineSchema.safeParse({ name: '7', perspective: null }).success).toBe(true);
  expect(rosterLineSchema.safeParse({ name: ' ', perspective: null }).success).toBe(false);
  expect(rosterLineSchema.safeParse({ name: 'Noor', perspective: 'child' }).success).toBe(false);
});
