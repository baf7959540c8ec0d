import type { CellShare, Figure, ShareWord } from '@raakvlak/domain/check';
import { resultPhoneWords } from '@raakvlak/words/phone';
import { placeWords, sayMoments } from '@raakvlak/words/picture';
import { expect, it } from 'vitest';
import type { ShownQuestion } from './said-of-result.ts';
import { sayFigure } from './say-figure.ts';
import { shareSize } from './share-size.ts';

const said = { words: await resultPhoneWords('nl'), language: 'nl' } as const;
const asked = { id: 'q', words: 'Vraag', hint: '', topic: 'T', axis: null, seenBy: 'result' } as const;
const steps: ShownQuestion = { ...asked, kind: 'steps', labels: 'no-somewhat-yes' };
const line: ShownQuestion = { ...asked, kind: 'line', low: 'Niet', high: 'Wel' };
const several: ShownQuestion = {
  ...asked,
  kind: 'several',
  options: [
    { id: 'a', label: 'Tijd' },
    { id: 'b', label: 'Rust' },
    { id: 'c', label: 'Koffie' },
  ],
};

const cell = (word: ShareWord, per100: number | null = null): CellShare => ({ word, per100 });
const figure = (words: readonly ShareWord[], change: Partial<Figure> = {}): Figure => ({
  answered: 9,
  skipped: 0,
  invited: 9,
  small: true,
  shares: words.map((word) => cell(word)),
  middle: null,
  spread: null,
  ...change,
});

it('says where nearly all or most stand, and no more', () => {
  const one = { spread: 'one', middle: [2, 2] } as const;
  expect(sayFigure(steps, figure(['unsaid', 'unsaid', 'nearly-all'], { ...one, middle: [2, 2] }), said)).toBe(
    'Bijna iedereen zit bij “Ja”.',
  );
  expect(sayFigure(steps, figure(['unsaid', 'unsaid', 'most'], { ...one, middle: [2, 2] }), said)).toBe(
    'De meesten zitten bij “Ja”.',
  );
});

it('names the side of a line, which has words at its ends only', () => {
  const close = (middle: [number, number]) =>
    sayFigure(line, figure(['few', 'third', 'half', 'few', 'few'], { spread: 'close', middle }), said);
  expect(close([0, 0])).toContain('bij “Niet”');
  expect(close([1, 1])).toContain('aan de kant van “Niet”');
  expect(close([2, 2])).toContain('in het midden');
  expect(close([3, 4])).toContain('aan de kant van “Wel”');
});

it('says that answers differ in the words of the scale', () => {
  expect(
    sayFigure(steps, figure(['half', 'few', 'half'], { spread: 'two-sides', middle: [0, 2] }), said),
  ).toBe('Er zijn twee kanten. Praat daar eens over door.');
});

it('of a list it names what was chosen most, also when several were', () => {
  expect(sayFigure(several, figure(['half', 'half', 'few']), said)).toBe(
    'Ongeveer de helft kiest “Tijd” en “Rust”.',
  );
  expect(sayFigure(several, figure(['few', 'few', 'few']), said)).toBe('Geen keuze springt eruit.');
});

it('tells of a change only between the same people', () => {
  const then = figure(['half', 'half', 'few']);
  const moments = { question: 'q', then, now: then, same: true, change: 'up' } as const;
  expect(sayMoments(steps, moments, said)).toBe('Het midden schoof op naar “Ja”.');
  expect(sayMoments(steps, { ...moments, change: 'down' }, said)).toBe('Het midden schoof op naar “Nee”.');
  expect(sayMoments(steps, { ...moments, same: false, change: null }, said)).toContain(
    'niet precies dezelfde',
  );
  expect(sayMoments(steps, { ...moments, then: null }, said)).toContain('te weinig');
});

it('a share that is not told is not drawn, and one in numbers is as large as its number', () => {
  expect(shareSize(cell('unsaid'))).toBe(0);
  expect(shareSize(cell('half', 45))).toBe(0.45);
  expect(shareSize(cell('third'))).toBeLessThan(shareSize(cell('half')));
});

it('every place of every kind of question has a word', () => {
  for (const question of [steps, line, several])
    for (const words of placeWords(question, said)) expect(words).not.toBe('');
});
