import { randomFillSync } from 'node:crypto';
import { idsFrom, type MeetingStatus } from '@raakvlak/domain';
import type { MeetingChange } from '@raakvlak/protocol/http';
import { templateById } from '@raakvlak/words/templates';
import { expect, it } from 'vitest';
import { whyNotChange } from './change.ts';
import { planFrom } from './plan.ts';

const newId = idsFrom((bytes) => randomFillSync(bytes));
const template = templateById('hinders-helps');
if (!template) throw new Error('The template of this test is gone');
const plan = planFrom(template, { language: 'nl', newId, agreed: false });
const asItIs: MeetingChange = {
  title: plan.title,
  plannedFor: null,
  opening: plan.opening,
  programme: [...plan.programme],
  boards: plan.boards.map(({ id, title, sheet, check }) => ({ id, title, sheet, check })),
};
const judge = (status: MeetingStatus, change: Partial<MeetingChange>) =>
  whyNotChange({ ...plan, status }, { ...asItIs, ...change });

const step = {
  id: newId(),
  kind: 'talk',
  board: null,
  title: 'Praten',
  instruction: '',
  minutes: null,
} as const;
const withSheet = (part: object) => ({
  boards: asItIs.boards.map((board) => ({ ...board, sheet: { ...board.sheet, ...part } })),
});
const [row] = plan.boards[0]?.sheet.rows ?? [];
const rows = row ? [row] : [];

it('lets a planned meeting be changed as one likes, and a closed one not at all', () => {
  for (const change of [
    { programme: [step, ...asItIs.programme] },
    withSheet({ lookFirst: true }),
    withSheet({ rows }),
  ]) {
    expect(judge('planned', change)).toBeUndefined();
    expect(judge('closed', change)).toBe('meeting-closed');
  }
});

it('lets only texts and minutes change while people are in', () => {
  const texts = asItIs.programme.map((one) => ({ ...one, title: 'Anders', minutes: 3 }));
  expect(judge('open', { title: 'Anders', programme: texts })).toBeUndefined();
  expect(judge('open', withSheet({ question: 'Anders?', explanation: 'Zo.' }))).toBeUndefined();
  for (const change of [
    { programme: [step, ...asItIs.programme] },
    { programme: asItIs.programme.slice(1) },
    { programme: [...asItIs.programme].reverse() },
    withSheet({ rows }),
    withSheet({ lookFirst: true }),
    withSheet({ writing: 'live' }),
    withSheet({ sharing: 'choice' }),
    withSheet({ ordering: 'console' }),
  ])
    expect(judge('open', change), JSON.stringify(change).slice(0, 80)).toBe('not-now');
});

it('takes no programme in which the picture comes before the questions', () => {
  const check = templateById('equality-pulse');
  const asked = check && planFrom(check, { language: 'nl', newId, agreed: false });
  if (!asked) throw new Error('The template of this test is gone');
  const { title, opening, programme } = asked;
  const boards = asked.boards.map(({ id, title: name, sheet, check: asks }) => ({
    id,
    title: name,
    sheet,
    check: asks,
  }));
  const change = { title, plannedFor: null, opening, boards };
  const judged = (steps: typeof programme) =>
    whyNotChange({ ...asked, status: 'planned' }, { ...change, programme: [...steps] });
  expect(judged(programme)).toBeUndefined();
  expect(judged([...programme].reverse())).toBe('invalid');
});

it('takes no programme that nobody could run', () => {
  const write = { ...step, kind: 'write' } as const;
  for (const change of [
    { programme: [step, step] },
    { programme: [write] },
    { programme: [{ ...write, board: newId() }] },
    { programme: [{ ...step, board: asItIs.boards[0]?.id ?? null }] },
    { programme: [{ ...step, kind: 'ask', board: asItIs.boards[0]?.id ?? null } as const] },
    { boards: [] },
    { boards: asItIs.boards.map((board) => ({ ...board, id: newId() })) },
    { boards: [...asItIs.boards, ...asItIs.boards] },
    withSheet({ rows: [...rows, ...rows] }),
  ])
    expect(judge('planned', change), JSON.stringify(change).slice(0, 80)).toBe('invalid');
});
