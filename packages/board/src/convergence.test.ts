import { expect, it } from 'vitest';
import { complaintsAfter } from './testing/convergence.ts';

function complaints(seeds: number, catchUp: boolean): string[] {
  const wrong: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const found = complaintsAfter({ seed, people: 2 + (seed % 4), steps: 60, cards: 8, catchUp });
    wrong.push(...found.map((complaint) => `seed ${seed}: ${complaint}`));
  }
  return wrong;
}

it('P4 a board is the same for everyone, whole and with every word, after 200 random schedules', () => {
  expect(complaints(200, true)).toEqual([]);
}, 120_000);

it('P4 control: when nobody asks for what the network lost, boards differ', () => {
  expect(complaints(20, false).length).toBeGreaterThan(0);
}, 60_000);
