import type { Question } from '@raakvlak/domain/check';
import { checkPhoneWords } from '@raakvlak/words/phone';
import { expect, it } from 'vitest';
import { aloud } from './aloud.ts';
import { answerWords } from './answer-words.ts';

const said = { words: await checkPhoneWords('nl'), language: 'nl' } as const;
const english = { words: await checkPhoneWords('en'), language: 'en' } as const;
const asked = {
  id: 'q',
  words: 'De regels zijn eerlijk.',
  hint: '',
  topic: 'T',
  axis: null,
  seenBy: 'result',
} as const;
const line: Question = { ...asked, kind: 'line', low: 'Helemaal niet', high: 'Helemaal' };
const faces: Question = { ...asked, kind: 'faces', ages: '8-11' };
const several: Question = {
  ...asked,
  hint: 'Je mag er meer kiezen.',
  kind: 'several',
  options: [
    { id: 'time', label: 'Tijd' },
    { id: 'rest', label: 'Rust' },
  ],
};

it.each([
  [0, 'Bij “Helemaal niet”'],
  [20, 'Meer naar “Helemaal niet”'],
  [50, 'In het midden'],
  [80, 'Meer naar “Helemaal”'],
  [100, 'Bij “Helemaal”'],
])('a place on a line of %i is said as %s', (at, words) => {
  expect(answerWords(line, { kind: 'line', at }, said)).toBe(words);
});

it('says faces and lists by their words, in the order of the list, and a skip as a skip', () => {
  expect(answerWords(faces, { kind: 'faces', at: 1 }, said)).toBe('Soms');
  expect(answerWords(faces, { kind: 'faces', at: 1 }, english)).toBe('Sometimes');
  expect(answerWords(several, { kind: 'several', options: ['rest', 'time'] }, said)).toBe('Tijd, Rust');
  expect(answerWords(several, { kind: 'skip' }, said)).toBe('Overgeslagen');
  expect(answerWords(several, undefined, said)).toBe('Overgeslagen');
});

it('an answer of another kind, to a question that was changed, is not guessed at', () => {
  expect(answerWords(faces, { kind: 'line', at: 3 }, said)).toBe('Overgeslagen');
});

it('reads a question aloud with everything there is to choose from, in its language', () => {
  expect(aloud(faces, said)).toEqual(['De regels zijn eerlijk.', 'Nee', 'Soms', 'Ja']);
  expect(aloud(faces, english)).toEqual(['De regels zijn eerlijk.', 'No', 'Sometimes', 'Yes']);
  expect(aloud(several, said)).toEqual(['De regels zijn eerlijk.', 'Je mag er meer kiezen.', 'Tijd', 'Rust']);
  expect(aloud(line, said)).toEqual(['De regels zijn eerlijk.', 'Van Helemaal niet tot Helemaal.']);
});
