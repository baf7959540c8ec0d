import { idsFrom, type StepKind } from '@raakvlak/domain';
import { templateById } from '@raakvlak/words/templates';
import { expect, it } from 'vitest';
import { bytesFrom } from '../../tests/seeded.ts';
import { withCheck, withoutCheck } from './added-check.ts';
import { planAgain, planFrom, type Plan } from './plan.ts';

const newId = idsFrom(bytesFrom(5));
const making = { language: 'nl', newId, agreed: false } as const;

const template = (id: string) => {
  const found = templateById(id);
  if (!found) throw new Error(`The template ${id} is gone`);
  return found;
};
const planned = {
  ...planFrom(template('hinders-helps'), making),
  language: 'nl',
  status: 'planned',
} as const;
const never = { newId, lastRound: () => null };
const kinds = ({ programme }: Pick<Plan, 'programme'>): StepKind[] => programme.map(({ kind }) => kind);

function added<M extends typeof planned>(meeting: M, id: string, lastRound = never.lastRound): M {
  const outcome = withCheck(meeting, template(id), { newId, lastRound });
  if (!outcome.ok) throw new Error(outcome.code);
  return { ...meeting, ...outcome.value };
}

it('asks another check before the end: its questions, its picture, and what the group does with it', () => {
  const meeting = added(planned, 'equality-pulse');
  expect(kinds(meeting)).toEqual([...kinds(planned).slice(0, -1), 'ask', 'result', 'agree', 'end']);
  const [, board] = meeting.boards;
  expect(board).toMatchObject({ check: { id: 'equality-pulse' }, previous: null });
  expect(meeting.programme.find(({ kind }) => kind === 'ask')?.title).toBe(board?.title);
  expect(meeting.programme.slice(-4).map((step) => step.board)).toEqual([
    board?.id,
    board?.id,
    board?.id,
    null,
  ]);
  expect(meeting.boards[0]).toBe(planned.boards[0]);
});

it('an added check points to when the group was asked it before', () => {
  const asked: string[] = [];
  const last = newId();
  const outcome = withCheck(planned, template('equality-pulse'), {
    newId,
    lastRound: ({ id }) => {
      asked.push(id);
      return last;
    },
  });
  expect(outcome.ok && outcome.value.boards[1]?.previous).toBe(last);
  expect(asked).toEqual(['equality-pulse']);
});

it('says no to what has no check, to the same check twice, to a fifth board, and when it is full or people are in', () => {
  const code = (...asked: Parameters<typeof withCheck>) => {
    const outcome = withCheck(...asked);
    return outcome.ok ? 'yes' : outcome.code;
  };
  expect(code(planned, template('hinders-helps'), never)).toBe('invalid');
  expect(code(planned, undefined, never)).toBe('invalid');
  expect(code({ ...planned, status: 'open' }, template('equality-pulse'), never)).toBe('not-now');
  expect(code({ ...planned, status: 'closed' }, template('equality-pulse'), never)).toBe('meeting-closed');
  const two = added(planned, 'equality-pulse');
  expect(code(two, template('equality-pulse'), never)).toBe('not-now');
  const four = added(added(two, 'children-climate'), 'event-poll');
  expect(four.boards).toHaveLength(4);
  expect(code(four, template('staff-climate'), never)).toBe('not-now');
  const [step] = planned.programme;
  if (!step) throw new Error('A programme without a step');
  const long = Array.from({ length: 38 }, () => ({ ...step, id: newId() }));
  expect(code({ ...planned, programme: long }, template('equality-pulse'), never)).toBe('not-now');
});

it('an added check goes with its steps; what the meeting was made around stays', () => {
  const meeting = added(planned, 'equality-pulse');
  const [first, second] = meeting.boards;
  const outcome = withoutCheck(meeting, second?.id ?? '');
  expect(outcome).toEqual({ ok: true, value: { programme: planned.programme, boards: planned.boards } });
  expect(withoutCheck(meeting, first?.id ?? '')).toEqual({ ok: false, code: 'not-now' });
  expect(withoutCheck(meeting, newId())).toEqual({ ok: false, code: 'not-found' });
  expect(withoutCheck({ ...meeting, status: 'open' }, second?.id ?? '')).toEqual({
    ok: false,
    code: 'not-now',
  });
});

it('who repeats a board asks every check of that meeting again, each beside its own last time', () => {
  const meeting = added(added(planned, 'children-climate'), 'equality-pulse');
  const [cards, children, pulse] = meeting.boards;
  if (!cards || !children || !pulse) throw new Error('A board is missing');
  const again = planAgain({ ...meeting, board: cards }, making);
  expect(again.boards.map(({ previous }) => previous)).toEqual([cards.id, children.id, pulse.id]);
  expect(again.boards.map(({ check }) => check?.id)).toEqual([
    undefined,
    'children-climate',
    'equality-pulse',
  ]);
  const onBoards = again.programme.filter(({ board }) => board !== null);
  expect(onBoards.every(({ board }) => again.boards.some(({ id }) => id === board))).toBe(true);
  const compare = again.programme.find(({ kind }) => kind === 'compare');
  expect(compare?.board).toBe(again.boards[0]?.id);

  const onlyChecks = planAgain({ ...meeting, board: pulse }, making);
  expect(onlyChecks.boards.map(({ previous }) => previous)).toEqual([children.id, pulse.id]);
  expect(kinds(onlyChecks)).toEqual(['welcome', 'ask', 'result', 'agree', 'ask', 'result', 'agree', 'end']);
});
