import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  cleanLine,
  cleanText,
  cleanTyping,
  isPlain,
  lineOf,
  lineUpTo,
  signCount,
  signsOf,
  textUpTo,
  typingLineUpTo,
  typingTextUpTo,
} from './plain-words.ts';

const family = '👨‍👩‍👧';

it.each([
  ['  veel   ruimte  ', 'veel ruimte'],
  ['regel een\nregel twee', 'regel een regel twee'],
  ['tab\tnaast\u00A0vaste blank', 'tab naast vaste blank'],
  ['a\u202Eb\u2066c\u200Ed', 'abcd'],
  ['zacht\u00ADkoppelteken en nul\u200Bbreedte', 'zachtkoppelteken en nulbreedte'],
  ['e\u0301e\u0301n', 'één'],
  ['half \uD83D paar', 'half paar'],
  ['\u3164\u2800\u115F', ''],
  [`${family} 🇳🇱 👍🏽 1️⃣`, `${family} 🇳🇱 👍🏽 1️⃣`],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['سلام می‌خواهم', 'سلام می‌خواهم'],
  [`Z${'\u0335'.repeat(50)}algo`, `Z${'\u0335'.repeat(4)}algo`],
])('a line %j is kept as %j', (typed, kept) => {
  expect(cleanLine(typed)).toBe(kept);
});

it.each([
  [' een \r\n twee \r drie ', 'een\ntwee\ndrie'],
  ['een\n\n\n\n\ntwee', 'een\n\ntwee'],
  ['\n\n', ''],
])('a text %j is kept as %j', (typed, kept) => {
  expect(cleanText(typed)).toBe(kept);
});

it('while somebody types, blanks stay where they are', () => {
  expect(cleanTyping(' Rust \n en \u202Eruimte ')).toBe(' Rust \n en ruimte ');
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u200B',
      '\u202E',
      '\u0301',
      '\uD83D',
      '\uDE00',
      '\u1100',
      '\u1161',
      'é',
      family,
    ),
    maxLength: 30,
  }),
);

it('cleaning twice is cleaning once, and what comes out is plain and in one form', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const clean of [cleanLine, cleanText, cleanTyping]) {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(isPlain(once)).toBe(true);
        expect(once.normalize('NFC')).toBe(once);
      }
      expect(cleanLine(text)).not.toMatch(/\n|^\s|\s$|\s\s/);
    }),
    { numRuns: 3_000, seed: 1 },
  );
}, 60_000);

it('signs are counted as a reader sees them', () => {
  expect(signsOf(`a${family}é\u0301🇳🇱`)).toEqual(['a', family, 'é\u0301', '🇳🇱']);
  expect(signCount(family.repeat(200))).toBe(200);
});

describe('a schema for words', () => {
  const says = (schema: z.ZodMiniType<string, string>, text: string) => z.safeParse(schema, text).success;

  it.each([
    ['a line needs a sign that shows', lineOf(5), ' \u200B ', false],
    ['a line that may be empty does not', lineUpTo(5), ' \u200B ', true],
    ['five signs fit in five', lineOf(5), ` ${family.repeat(5)} `, true],
    ['six do not', lineOf(5), family.repeat(6), false],
    ['a heap of unseen signs is not even read', lineUpTo(5), '\u200B'.repeat(61), false],
    ['a text may be empty', textUpTo(5), '', true],
    ['line breaks count', textUpTo(5), 'a\nb\nc\nd', false],
    ['blanks at the end count while typing', typingLineUpTo(5), 'Rust  ', false],
  ] as const)('%s', (_, schema, text, fits) => {
    expect(says(schema, text)).toBe(fits);
  });

  it('gives the cleaned words', () => {
    expect(z.parse(lineOf(20), ' veel  ruimte ')).toBe('veel ruimte');
    expect(z.parse(textUpTo(20), ' een \n twee ')).toBe('een\ntwee');
    expect(z.parse(typingLineUpTo(20), ' een\ntwee\u202E ')).toBe(' een twee ');
    expect(z.parse(typingTextUpTo(20), ' een\ntwee\u202E ')).toBe(' een\ntwee ');
  });

  it('takes no other kind of value', () => {
    for (const value of [null, undefined, 1, {}, ['a']])
      expect(z.safeParse(lineOf(20), value).success).toBe(false);
  });
});
