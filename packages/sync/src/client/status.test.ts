import { expect, test } from 'vitest';
import { next, statusOf } from './status.ts';
import type { Happening, Phase } from './status.ts';

const phases: Phase[] = [
  { is: 'offline', attempt: 3 },
  { is: 'greeting', attempt: 3 },
  { is: 'resting', attempt: 3 },
  { is: 'live', attempt: 3 },
  { is: 'refused', code: 'not-admitted', attempt: 3 },
  { is: 'ended' },
];

const table: [Happening, string[]][] = [
  [{ is: 'connected' }, ['greeting', 'greeting', 'greeting', 'greeting', 'greeting', 'ended']],
  [{ is: 'disconnected' }, ['offline', 'offline', 'offline', 'offline', 'offline', 'ended']],
  [{ is: 'lost', rest: false }, ['offline', 'greeting', 'greeting', 'greeting', 'greeting', 'ended']],
  [{ is: 'lost', rest: true }, ['offline', 'resting', 'resting', 'resting', 'resting', 'ended']],
  [{ is: 'rested' }, ['offline', 'greeting', 'greeting', 'live', 'refused', 'ended']],
  [{ is: 'welcomed' }, ['offline', 'live', 'resting', 'live', 'refused', 'ended']],
  [
    { is: 'turned away', code: 'read-only' },
    ['offline', 'refused', 'refused', 'refused', 'refused', 'ended'],
  ],
  [{ is: 'ended' }, ['ended', 'ended', 'ended', 'ended', 'ended', 'ended']],
];

test.each(table)('S38 %o leads from every phase to one other', (happening, expected) => {
  expect(phases.map((phase) => next(phase, happening).is)).toEqual(expected);
});

test('S38 every new hello is another attempt, so that late answers to an earlier one do not count', () => {
  const again = next({ is: 'greeting', attempt: 3 }, { is: 'lost', rest: false });
  expect(again).toEqual({ is: 'greeting', attempt: 4 });
  const backOnline = next(next(again, { is: 'disconnected' }), { is: 'connected' });
  expect(backOnline).toEqual({ is: 'greeting', attempt: 6 });
});

test('S30 P1 current is only said when nothing is pending and the line is live', () => {
  const said = phases.flatMap((phase) => [0, 2].map((pending) => statusOf(phase, pending, true)));
  expect(said.filter(({ is }) => is === 'current')).toHaveLength(1);
  expect(statusOf({ is: 'live', attempt: 1 }, 0, false)).toEqual({ is: 'current' });
  expect(statusOf({ is: 'live', attempt: 1 }, 2, false)).toEqual({
    is: 'sending',
    pending: 2,
    stored: false,
  });
  expect(statusOf({ is: 'offline', attempt: 1 }, 2, false)).toEqual({
    is: 'offline',
    pending: 2,
    stored: false,
  });
});
