import { expect, it } from 'vitest';
import { withoutWords } from './log.ts';

const failed = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

it('tells where a text could not be read, and nothing of the text', () => {
  const told = JSON.stringify(withoutWords(failed(() => JSON.parse('ik vind het spannend'))));
  expect(told).toContain('SyntaxError');
  expect(told).toContain('log.test.ts');
  expect(told).not.toContain('spannend');
});

it('tells everything of another error, and of what caused it', () => {
  const cause = failed(() => JSON.parse('spannend'));
  const told = JSON.stringify(withoutWords(new Error('The tables could not be read', { cause })));
  expect(told).toContain('The tables could not be read');
  expect(told).toContain('SyntaxError');
  expect(told).not.toContain('spannend');
});
