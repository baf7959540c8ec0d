import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeTexts } from './merge-texts.ts';

const cases: readonly (readonly [base: string, mine: string, theirs: string, merged: string])[] = [
  ['Rust', 'Rust en ruimte', 'Meer Rust', 'Meer Rust en ruimte'],
  ['', 'Rust', 'Stilte', 'Stilte Rust'],
  ['', 'Rust', 'Rust', 'Rust'],
  ['', 'Rust', 'Rust en ruimte', 'Rust en ruimte'],
  ['Rust', 'Rust en ruimte', 'Rust en tijd', 'Rust en tijd en ruimte'],
  ['goed overleg', 'beter overleg plannen', 'goed werkoverleg', 'beter werkoverleg plannen'],
  ['Goed overleg plannen', 'Meer tijd nemen', 'Betere agenda', 'Betere agenda Meer tijd nemen'],
  ['Rust', 'Rustig', 'rust', 'rustig'],
  ['Rust op de groep', 'op de groep', 'Rust! op de groep', 'Rust! op de groep'],
  ['Rust op de groep', 'Rust', 'Rust op de woongroep', 'Rust op de woongroep'],
  ['Samen', 'Samen 👨‍👩‍👧', 'Samen 👨‍👩‍👦', 'Samen 👨‍👩‍👦 👨‍👩‍👧'],
  [
    'regel een\nregel twee',
    'regel een\nregel twee\nregel drie',
    'regel nul\nregel twee',
    'regel nul\nregel twee\nregel drie',
  ],
];

it.each(cases)('BOARD-9 %j, made %j and meanwhile %j, is %j', (base, mine, theirs, merged) => {
  expect(mergeTexts(base, mine, theirs)).toBe(merged);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '!', '👍🏽', 'é'), maxLength: 12 }),
);

it('BOARD-9 where only one of the two changed something, that is what it becomes', () => {
  fc.assert(
    fc.property(anyText, anyText, (base, changed) => {
      expect(mergeTexts(base, changed, base)).toBe(changed);
      expect(mergeTexts(base, base, changed)).toBe(changed);
      expect(mergeTexts(base, changed, changed)).toBe(changed);
    }),
    { numRuns: 1_000, seed: 1 },
  );
}, 60_000);

/** Deletes some words of a list and puts new ones between, none of which anybody else has. */
const editOf = (who: string) =>
  fc.record({
    gone: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
    fresh: fc
      .array(fc.nat({ max: 8 }), { maxLength: 3 })
      .map((spots) => spots.map((spot, index) => ({ spot, word: `${who}${index}` }))),
  });

type Edit = {
  readonly gone: readonly number[];
  readonly fresh: readonly { readonly spot: number; readonly word: string }[];
};

function edited(words: readonly string[], { gone, fresh }: Edit): string {
  return [...words, undefined]
    .flatMap((word, at) => [
      ...fresh.filter(({ spot }) => spot === at || (word === undefined && spot > at)).map((one) => one.word),
      ...(word === undefined || gone.includes(at) ? [] : [word]),
    ])
    .join(' ');
}

it('BOARD-9 every word that either wrote is there once, and every word that neither took away', () => {
  const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '');
  fc.assert(
    fc.property(fc.nat({ max: 8 }), editOf('mine'), editOf('theirs'), (length, mine, theirs) => {
      const words = Array.from({ length }, (_, index) => `word${index}`);
      const merged = wordsOf(mergeTexts(words.join(' '), edited(words, mine), edited(words, theirs)));
      for (const { word } of [...mine.fresh, ...theirs.fresh])
        expect(merged.filter((one) => one === word)).toHaveLength(1);
      const stays = words.filter((_, at) => !mine.gone.includes(at) && !theirs.gone.includes(at));
      expect(merged.filter((word) => stays.includes(word))).toEqual(stays);
    }),
    { numRuns: 600, seed: 2 },
  );
}, 60_000);

it('BOARD-9 control: taking mine as it is, or theirs, loses words', () => {
  expect(mergeTexts('Rust', 'Rust en ruimte', 'Meer Rust')).not.toBe('Rust en ruimte');
  expect(mergeTexts('Rust', 'Rust en ruimte', 'Meer Rust')).not.toBe('Meer Rust');
});
