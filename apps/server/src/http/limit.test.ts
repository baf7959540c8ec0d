import { expect, it } from 'vitest';
import { createLimit } from './limit.ts';

it('lets a key wait after too many wrong ones, and nobody else, until the time is over', () => {
  let now = 0;
  const limit = createLimit({ most: 3, ms: 60_000, now: () => now });
  for (let i = 0; i < 3; i++) {
    expect(limit.isOver('a')).toBe(false);
    limit.count('a');
  }
  expect(limit.isOver('a')).toBe(true);
  expect(limit.isOver('b')).toBe(false);
  now = 59_999;
  expect(limit.isOver('a')).toBe(true);
  now = 60_000;
  expect(limit.isOver('a')).toBe(false);
});

it('forgives what was right after all', () => {
  const limit = createLimit({ most: 1, ms: 60_000, now: () => 0 });
  limit.forgive('a');
  limit.count('a');
  expect(limit.isOver('a')).toBe(true);
  limit.forgive('a');
  expect(limit.isOver('a')).toBe(false);
});

it('does not grow for ever when somebody brings a new key each time', () => {
  const limit = createLimit({ most: 1, ms: 60_000, now: () => 0 });
  limit.count('first');
  for (let i = 0; i < 20_000; i++) limit.count(String(i));
  expect(limit.isOver('first')).toBe(false);
  expect(limit.isOver('19999')).toBe(true);
});
