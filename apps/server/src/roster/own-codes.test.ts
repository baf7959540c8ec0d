import { newOwnCode, showOwnCode } from '@raakvlak/domain';
import { expect, it } from 'vitest';
import { handClock } from '../../tests/hand-clock.ts';
import { bytesFrom } from '../../tests/seeded.ts';
import { createOwnCodes } from './own-codes.ts';
import type { Known } from './roster-store.ts';

const random = bytesFrom(12);
const [right, wrong] = [newOwnCode(random), newOwnCode(random)];
const noor: Known = { id: 'noor', organisation: 'noord', name: 'Noor', perspective: null };

function codes() {
  const clock = handClock();
  const asked: string[] = [];
  const find = createOwnCodes({
    byCode: async (hash) => {
      asked.push(hash);
      return hash === `hash of ${right}` ? noor : undefined;
    },
    hash: (code) => `hash of ${code}`,
    now: clock.now,
  });
  return { clock, find, asked };
}

it('a personal code is found however it is typed', async () => {
  const { find } = codes();
  for (const typed of [right, showOwnCode(right), right.toLowerCase(), ` ${right.split('').join(' ')} `])
    expect(await find(typed, 'here'), typed).toEqual({ ok: true, value: noor });
});

it('guesses that all come at once are counted as well', async () => {
  const { find, asked } = codes();
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => find(wrong, 'here')));
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'unknown-own-code')).toHaveLength(20);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'code-limited')).toHaveLength(80);
  expect(asked).toHaveLength(20);
});

it('a class that scans its cards at once from one address is let in', async () => {
  const { find } = codes();
  const outcomes = await Promise.all(Array.from({ length: 60 }, () => find(right, 'school')));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
});

it('whoever guessed too often waits a minute, somebody elsewhere does not, and a slip is no guess', async () => {
  const { clock, find } = codes();
  for (let guess = 0; guess < 20; guess += 1) await find(wrong, 'here');
  expect(await find(right, 'here')).toEqual({ ok: false, code: 'code-limited' });
  expect((await find(right, 'elsewhere')).ok).toBe(true);
  for (let slip = 0; slip < 30; slip += 1) await find('te kort', 'elsewhere');
  expect((await find(right, 'elsewhere')).ok).toBe(true);
  clock.pass(60_000);
  expect((await find(right, 'here')).ok).toBe(true);
});

it('many who guess from many places have to wait together', async () => {
  const { clock, find } = codes();
  for (let guess = 0; guess < 1_000; guess += 1) await find(wrong, `place ${guess}`);
  expect(await find(right, 'here')).toEqual({ ok: false, code: 'code-limited' });
  clock.pass(60_000);
  expect((await find(right, 'here')).ok).toBe(true);
});

it('a lookup that fails does not stop those after it', async () => {
  let fails = true;
  const find = createOwnCodes({
    byCode: () => (fails ? Promise.reject(new Error('disk')) : Promise.resolve(noor)),
    hash: (code) => code,
    now: () => 0,
  });
  await expect(find(right, 'here')).rejects.toThrow('disk');
  fails = false;
  expect((await find(right, 'here')).ok).toBe(true);
});
