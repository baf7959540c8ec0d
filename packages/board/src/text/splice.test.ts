import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { signsOf } from '@raakvlak/domain';
import { spliceOf, splicesOf } from './splice.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('a', 'b', 'ab', ' ', '\n', '.', '👍🏽', '👨‍👩‍👧', '🇳🇱', 'é', 'q̃'),
    maxLength: 20,
  }),
);

it('BOARD-14 splices make the one text of the other, and never cut a sign in half', () => {
  fc.assert(
    fc.property(anyText, anyText, (from, to) => {
      const cuts = new Set([0]);
      for (const sign of signsOf(from)) cuts.add(Math.max(...cuts) + sign.length);
      const text = new Y.Doc().getText('text');
      text.insert(0, from);
      for (const { at, gone, words } of splicesOf(from, to)) {
        expect(cuts.has(at) && cuts.has(at + gone)).toBe(true);
        text.delete(at, gone);
        text.insert(at, words);
      }
      expect(text.toString()).toBe(to);
    }),
    { numRuns: 1_000, seed: 3 },
  );
}, 60_000);

it.each([
  ['Rst', 'Rust', { at: 1, gone: 0, words: 'u' }],
  ['Rust 👨‍👩‍👧', 'Rust 👨‍👩‍👦', { at: 5, gone: 8, words: '👨‍👩‍👦' }],
  ['aa', 'aaa', { at: 2, gone: 0, words: 'a' }],
  ['Rust', 'Rust', { at: 4, gone: 0, words: '' }],
])('BOARD-14 from %j to %j is one small splice', (from, to, splice) => {
  expect(spliceOf(from, to)).toEqual(splice);
});

it('BOARD-14 two words that changed are two splices, and what lies between is not touched', () => {
  expect(splicesOf('meer rust op de groep', 'veel rust op elke groep')).toEqual([
    { at: 13, gone: 1, words: 'elk' },
    { at: 0, gone: 4, words: 'veel' },
  ]);
});
