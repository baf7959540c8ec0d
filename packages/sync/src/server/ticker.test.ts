import { expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { Ticker } from './ticker.ts';

const TICK = { least: 40, most: 80 };

/** A process that comes to everything this much later than it should. */
function late(clock: FakeClock, by: () => number): Clock {
  return {
    now: clock.now,
    after: (ms, run) => clock.after(ms + (ms > 0 ? by() : 0), run),
  };
}

async function turnsWithin(clock: FakeClock, ticker: Ticker, ms: number): Promise<void> {
  for (let left = ms; left > 0; left--) {
    ticker.ask();
    await clock.advance(1);
  }
}

test('S21 the first after a quiet time goes at once, the others together, once a tick', async () => {
  const clock = new FakeClock();
  const turns: number[] = [];
  const ticker = new Ticker(clock, TICK, () => turns.push(clock.now()));
  await clock.advance(7);
  await turnsWithin(clock, ticker, 100);
  await clock.advance(1_000);
  expect(turns).toEqual([7, 47, 87, 127]);
  ticker.ask();
  await clock.advance(0);
  expect(turns.at(-1)).toBe(1_107);
});

test('S21 the tick becomes wider while the process is late, never wider than the most, and narrow again', async () => {
  const clock = new FakeClock();
  const turns: number[] = [];
  let by = 30;
  const ticker = new Ticker(
    late(clock, () => by),
    TICK,
    () => turns.push(clock.now()),
  );
  await turnsWithin(clock, ticker, 1_000);
  const gaps = turns.map((at, index) => at - (turns[index - 1] ?? at)).slice(1);
  expect(Math.max(...gaps)).toBe(80 + by);
  expect(gaps.at(-1)).toBe(80 + by);
  by = 0;
  turns.length = 0;
  await turnsWithin(clock, ticker, 1_000);
  expect((turns.at(-1) ?? 0) - (turns.at(-2) ?? 0)).toBeLessThan(42);
});

test('S21 what is flushed goes now and only once; what is put away never goes', async () => {
  const clock = new FakeClock();
  let turns = 0;
  const ticker = new Ticker(clock, TICK, () => (turns += 1));
  ticker.flush();
  expect(turns).toBe(0);
  ticker.ask();
  ticker.flush();
  await clock.advance(100);
  expect(turns).toBe(1);
  ticker.ask();
  ticker.dispose();
  await clock.advance(100);
  expect(turns).toBe(1);
});
