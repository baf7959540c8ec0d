import type { RandomBytes } from './id.ts';

/** No vowels (no accidental words) and no look-alikes. */
export const joinCodeAlphabet = 'CDFGHJKMNPRTWXY34679';
export const joinCodeLength = 8;

// What people type for a sign that is not in the alphabet but looks or sounds like one that is.
const lookAlikes: Readonly<Record<string, string>> = {
  B: '3',
  E: '3',
  A: '4',
  S: '6',
  Z: '7',
  '1': '7',
  Q: '9',
  V: 'Y',
  U: 'Y',
};

/** The code as it is stored and compared, or undefined when it can't be one. Blanks, dashes and case do not matter. */
export const readJoinCode = (typed: string): string | undefined => readCode(typed, joinCodeLength);

/** As `readJoinCode`, for a code of this many signs. */
export function readCode(typed: string, length: number): string | undefined {
  const signs = Array.from(typed.toUpperCase().replace(/[\s\-–—.]/g, ''), (sign) => lookAlikes[sign] ?? sign);
  if (signs.length !== length) return undefined;
  return signs.every((sign) => joinCodeAlphabet.includes(sign)) ? signs.join('') : undefined;
}

/** As it is shown: 4-4. */
export const showJoinCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A fresh code. */
export const newJoinCode = (random: RandomBytes): string => codeFrom(random, joinCodeLength);

/** So many signs by chance; bytes of 240 and up are thrown away so that every sign is equally likely. */
export function codeFrom(random: RandomBytes, length: number): string {
  let code = '';
  while (code.length < length) {
    for (const byte of random(new Uint8Array(16))) {
      if (byte < 240 && code.length < length) code += joinCodeAlphabet.charAt(byte % joinCodeAlphabet.length);
    }
  }
  return code;
}
