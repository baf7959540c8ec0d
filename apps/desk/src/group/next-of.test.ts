import type { GroupView, MeetingLine } from '@raakvlak/protocol/http';
import { describe, expect, it } from 'vitest';
import { heldBy, nextOf, repeatable } from './next-of.ts';

const board = (id: string, previous: string | null = null) => ({
  id,
  title: id,
  template: 'hinders-helps',
  previous,
  cards: 1,
  themes: 1,
});
const meeting = (id: string, change: Partial<MeetingLine>): MeetingLine => ({
  id,
  title: id,
  status: 'planned',
  openedAt: null,
  plannedFor: null,
  seats: 0,
  boards: [],
  ...change,
});
const group = (...meetings: MeetingLine[]): GroupView => ({
  id: 'g',
  name: 'g',
  kind: 'team',
  keepDays: 365,
  keptUntil: null,
  meetings,
  agreements: [],
});

describe('the next meeting', () => {
  it('is the open one, whatever is planned', () => {
    const open = meeting('b', { status: 'open', openedAt: 5 });
    expect(nextOf(group(meeting('a', { plannedFor: '2026-01-01' }), open))).toBe(open);
  });
  it('is the planned one with the first day; one without a day comes after', () => {
    const first = meeting('c', { plannedFor: '2026-11-01' });
    expect(nextOf(group(meeting('a', {}), meeting('b', { plannedFor: '2026-12-01' }), first))).toBe(first);
  });
  it('is not there when everything was held', () => {
    expect(nextOf(group(meeting('a', { status: 'closed', openedAt: 1 })))).toBeUndefined();
  });
});

describe('the line of moments', () => {
  it('has what was held, oldest first', () => {
    const line = group(
      meeting('late', { status: 'closed', openedAt: 9 }),
      meeting('plan', {}),
      meeting('early', { status: 'closed', openedAt: 2 }),
    );
    expect(heldBy(line).map(({ id }) => id)).toEqual(['early', 'late']);
  });
});

describe('what can be looked at again', () => {
  it('is the last of each line of boards, newest first', () => {
    const line = group(
      meeting('1', { status: 'closed', openedAt: 1, boards: [board('t1'), board('other')] }),
      meeting('2', { status: 'closed', openedAt: 2, boards: [board('t2', 't1')] }),
    );
    expect(repeatable(line).map(({ id }) => id)).toEqual(['t2', 'other']);
  });
  it('is not a board that is planned to be looked at again, nor one of an open meeting', () => {
    const line = group(
      meeting('1', { status: 'closed', openedAt: 1, boards: [board('t1')] }),
      meeting('2', { boards: [board('t2', 't1')] }),
      meeting('3', { status: 'open', openedAt: 3, boards: [board('now')] }),
    );
    expect(repeatable(line)).toEqual([]);
  });
});
