import { expect, it } from 'vitest';
import { caretAfter } from './caret.ts';

const at = (place: number) => ({ start: place, end: place });

it('what somebody writes before the cursor pushes it along', () => {
  expect(caretAfter('samen eten', 'altijd samen eten', at(5))).toEqual(at(12));
});

it('what somebody writes behind the cursor leaves it where it is', () => {
  expect(caretAfter('samen eten', 'samen eten en praten', at(5))).toEqual(at(5));
});

it('what somebody takes away before the cursor pulls it back', () => {
  expect(caretAfter('altijd samen eten', 'samen eten', at(12))).toEqual(at(5));
});

it('a selection keeps its length', () => {
  expect(caretAfter('samen eten', 'wij samen eten', { start: 0, end: 5 })).toEqual({ start: 4, end: 9 });
});

it('a cursor never stands outside the text', () => {
  expect(caretAfter('samen eten', 'nee', at(10))).toEqual(at(3));
});
