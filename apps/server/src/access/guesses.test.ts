import { expect, it } from 'vitest';
import { createGuesses } from './guesses.ts';

it('lets nobody guess by asking many times at once', () => {
  const guesses = createGuesses(() => 0);
  const begun = Array.from({ length: 20 }, () => guesses.begin('a', 'iris'));
  expect(begun.filter((guess) => guess !== undefined)).toHaveLength(10);
  begun[0]?.right();
  expect(guesses.begin('a', 'iris')).toBeDefined();
  expect(guesses.begin('a', 'iris')).toBeUndefined();
});

it('lets who tries many accounts from one place wait, and others not', () => {
  const guesses = createGuesses(() => 0);
  for (let i = 0; i < 60; i++) expect(guesses.begin('a', `account ${i}`)).toBeDefined();
  expect(guesses.begin('a', 'one more')).toBeUndefined();
  expect(guesses.begin('b', 'one more')).toBeDefined();
});

it('lets an account that is guessed from many places wait', () => {
  const guesses = createGuesses(() => 0);
  for (let i = 0; i < 100; i++) expect(guesses.begin(`place ${i}`, 'iris')).toBeDefined();
  expect(guesses.begin('another place', 'iris')).toBeUndefined();
});
