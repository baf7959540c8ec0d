import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinCodeAlphabet, newJoinCode, readJoinCode, showJoinCode } from './join-code.ts';

const code = fc.string({ unit: fc.constantFrom(...joinCodeAlphabet), minLength: 8, maxLength: 8 });

it('a code is read as it is shown, however it is typed', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('-', ' ', '–', '.', ''), fc.boolean(), (right, between, small) => {
      const typed = ` ${right.slice(0, 4)}${between}${right.slice(4)} `;
      expect(readJoinCode(small ? typed.toLowerCase() : typed)).toBe(right);
      expect(readJoinCode(showJoinCode(right))).toBe(right);
    }),
    { seed: 2 },
  );
});

it.each([
  ['BEAS-1ZQV', '334677' + '9Y'],
  ['uuuu-cccc', 'YYYYCCCC'],
])('look-alikes are forgiven: %s', (typed, read) => {
  expect(readJoinCode(typed)).toBe(read);
});

it('a look-alike is never a sign of the alphabet itself', () => {
  for (const sign of joinCodeAlphabet) expect(readJoinCode(sign.repeat(8))).toBe(sign.repeat(8));
});

it.each(['', 'CDFG', 'CDFGHJKMN', 'CDFG-HJK0', 'CDFG-HJK5', '__proto_', 'ééééCDFG', '😀😀😀😀CDFG'])(
  '%j is no code',
  (typed) => {
    expect(readJoinCode(typed)).toBeUndefined();
  },
);

it('a fresh code uses every sign equally often', () => {
  const counts = new Map<string, number>();
  let next = 0;
  for (let round = 0; round < 240; round++) {
    const fresh = newJoinCode((bytes) => bytes.map(() => next++ % 256));
    expect(readJoinCode(fresh)).toBe(fresh);
    for (const sign of fresh) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  expect(counts.size).toBe(joinCodeAlphabet.length);
  expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(16);
});

it('bytes that would favour some signs are thrown away', () => {
  const bytes = [255, 240, 0, 19, 20, 239];
  expect(newJoinCode((array) => array.map((_, index) => bytes[index % bytes.length] ?? 0))).toBe('C9C9C9C9');
});
