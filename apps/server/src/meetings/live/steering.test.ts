import { expect, it } from 'vitest';
import type { Step } from '@raakvlak/domain';
import type { Sheet } from '@raakvlak/domain/cards';
import { asksForCards, situationOf, stepNow, type BoardState, type MeetingState } from './meeting-state.ts';
import { steered, type SteerMeeting } from './steering.ts';

const sheet: Sheet = {
  question: 'Wat helpt?',
  explanation: '',
  rows: [{ id: 'team', label: 'Team', hint: '' }],
  columns: [{ id: 'helps', label: 'Helpt', hint: '', starter: '', tone: 'helps' }],
  writing: 'silent',
  lookFirst: false,
  sharing: 'always',
  ordering: 'everyone',
  agreeQuestion: 'Wat doen we hiermee?',
};
const board: BoardState = {
  id: 'board',
  title: 'Wat helpt?',
  sheet,
  previous: null,
  revealed: false,
  recognising: false,
  ordering: 'everyone',
  earlierWords: false,
  check: null,
  round: { invited: null, openly: false, released: false, showing: null },
};
const step = (id: Step['id'], kind: Step['kind'], on: string | null = 'board'): Step => ({
  id,
  kind,
  board: on,
  title: id,
  instruction: '',
  minutes: null,
});
const programme = [
  step('welcome', 'welcome', null),
  step('write', 'write'),
  step('reveal', 'reveal'),
  step('order', 'order'),
  step('recognise', 'recognise'),
];
const meeting: MeetingState = {
  id: 'meeting',
  organisation: 'organisation',
  group: { id: 'group', name: 'Leergroep', kind: 'learning', keepDays: 365 },
  language: 'nl',
  safety: null,
  title: 'Bijeenkomst',
  opening: { purpose: 'p', asked: 'a', after: 'a' },
  programme,
  status: 'open',
  openedAt: 0,
  step: 'write',
  before: null,
  bindsAt: 0,
  locked: false,
  lockBindsAt: 0,
  paused: false,
  timerEndsAt: null,
  spotlight: null,
  boards: [board],
};

function after(state: MeetingState, now: number, ...steers: SteerMeeting[]): MeetingState {
  return steers.reduce((before, steer) => {
    const outcome = steered(before, steer, now);
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value;
  }, state);
}
const go = (to: string): SteerMeeting => ({ kind: 'go', step: to });
const boardIn = ({ boards: [one] }: MeetingState) => one ?? board;

it('a new step binds three seconds after it was announced, and not a moment earlier', () => {
  const announced = after(meeting, 10_000, go('order'));
  expect(stepNow(announced, 12_999)?.id).toBe('write');
  expect(stepNow(announced, 13_000)?.id).toBe('order');
});

it('two steps in a hurry: the one that binds stays the one that bound', () => {
  const hurried = after(after(meeting, 10_000, go('reveal')), 11_000, go('order'));
  expect(stepNow(hurried, 13_999)?.id).toBe('write');
  expect(stepNow(hurried, 14_000)?.id).toBe('order');
});

it('the same step again changes nothing', () => {
  expect(after(meeting, 10_000, go('write'))).toEqual(meeting);
});

it('a lock binds after three seconds too, and a step announced meanwhile does not loosen it', () => {
  const locked = after(meeting, 10_000, { kind: 'lock', on: true });
  expect(situationOf(locked, board, 12_999).locked).toBe(false);
  expect(situationOf(locked, board, 13_000).locked).toBe(true);
  const moved = after(locked, 20_000, go('order'));
  expect(situationOf(moved, board, 20_001).locked).toBe(true);
  expect(situationOf(after(moved, 30_000, { kind: 'lock', on: false }), board, 30_000).locked).toBe(false);
});

it('silent cards show from the reveal on, also when that step is skipped; live ones from the beginning', () => {
  expect(boardIn(meeting).revealed).toBe(false);
  expect(boardIn(after(meeting, 0, go('reveal'))).revealed).toBe(true);
  expect(boardIn(after(meeting, 0, go('order'))).revealed).toBe(true);
  expect(boardIn(after(meeting, 0, go('reveal'), go('write'))).revealed).toBe(true);
  const live = {
    ...meeting,
    step: 'welcome',
    boards: [{ ...board, sheet: { ...sheet, writing: 'live' as const } }],
  };
  expect(boardIn(after(live, 0, go('write'))).revealed).toBe(true);
  const quiet = { ...meeting, step: 'welcome' };
  expect(boardIn(after(quiet, 0, go('write'))).revealed).toBe(false);
});

it('people count from the first recognising on', () => {
  expect(boardIn(after(meeting, 0, go('order'))).recognising).toBe(false);
  const tapped = after(meeting, 0, go('recognise'));
  expect(boardIn(tapped).recognising).toBe(true);
  expect(boardIn(after(tapped, 0, go('order'))).recognising).toBe(true);
});

it('a step about something else, and a closed meeting, leave a board quiet', () => {
  expect(situationOf({ ...meeting, step: 'welcome' }, board, 0).step).toBe('talk');
  expect(situationOf({ ...meeting, status: 'closed' }, board, 0).step).toBe('closed');
});

it('a card may come late for a step the group has been in, not for one that is still to come', () => {
  const ordering = after(meeting, 0, go('order'));
  expect(asksForCards(ordering, boardIn(ordering), 'write', 5_000)).toBe(true);
  expect(asksForCards(ordering, boardIn(ordering), 'order', 5_000)).toBe(false);
  expect(asksForCards({ ...meeting, step: 'welcome' }, board, 'write', 0)).toBe(false);
  const backByMistake = after(ordering, 10_000, go('welcome'));
  expect(asksForCards(backByMistake, boardIn(backByMistake), 'write', 20_000)).toBe(true);
});

it('a timer is an end time; a new step stops it and the spotlight', () => {
  const timed = after(
    meeting,
    1_000,
    { kind: 'timer', seconds: 90 },
    { kind: 'spotlight', stone: { board: 'board', id: 'stone' } },
  );
  expect(timed.timerEndsAt).toBe(91_000);
  expect(after(timed, 2_000, go('reveal'))).toMatchObject({ timerEndsAt: null, spotlight: null });
});

it('a step or a board of another meeting is not found', () => {
  expect(steered(meeting, go('elsewhere'), 0)).toEqual({ ok: false, code: 'not-found' });
  for (const steer of [
    { kind: 'ordering', board: 'elsewhere', by: 'console' },
    { kind: 'showEarlierWords', board: 'elsewhere', on: true },
    { kind: 'spotlight', stone: { board: 'elsewhere', id: 'stone' } },
  ] as const)
    expect(steered(meeting, steer, 0)).toEqual({ ok: false, code: 'not-found' });
});
