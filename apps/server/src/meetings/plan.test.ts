import { boardStepKinds, idsFrom } from '@raakvlak/domain';
import { checkTemplates, templateById, templates } from '@raakvlak/words/templates';
import { meetingDetailSchema } from '@raakvlak/protocol/http';
import { randomFillSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { planAgain, planFrom, type Plan } from './plan.ts';

const newId = idsFrom((bytes) => randomFillSync(bytes));
const kinds = ({ programme }: Plan) => programme.map(({ kind }) => kind);
const making = { language: 'nl', newId, agreed: false } as const;

function template() {
  const found = templateById('hinders-helps');
  if (!found) throw new Error('The template of this test is gone');
  return found;
}

it('makes of every template, in every language, a meeting that may go over the wire', () => {
  for (const one of [...templates, ...checkTemplates])
    for (const language of ['nl', 'en'] as const) {
      const plan = planFrom(one, { language, newId, agreed: true });
      const read = meetingDetailSchema.safeParse({
        ...plan,
        id: newId(),
        group: { id: newId(), name: 'Leergroep', kind: 'learning' },
        language,
        plannedFor: null,
        status: 'planned',
        stage: null,
      });
      expect(read.error?.issues ?? [], `${one.id} ${language}`).toEqual([]);
      const [board] = plan.boards;
      for (const step of plan.programme)
        expect(step.board).toBe(boardStepKinds.has(step.kind) ? board?.id : null);
    }
});

it('looks at earlier agreements right after the welcome, and only in a group that has any', () => {
  expect(kinds(planFrom(template(), making))).not.toContain('agreements');
  expect(kinds(planFrom(template(), { ...making, agreed: true })).slice(0, 2)).toEqual([
    'welcome',
    'agreements',
  ]);
});

it('repeats a board with its own sheet, steps and opening, and puts then and now before what we agree', () => {
  const first = planFrom(template(), making);
  const [board] = first.boards;
  if (!board) throw new Error('A meeting without a board');
  const sheet = { ...board.sheet, question: 'Onze eigen vraag' };
  const opening = { ...first.opening, purpose: 'Ons eigen doel' };
  const programme = first.programme.map((step) => (step.kind === 'write' ? { ...step, minutes: 12 } : step));
  const again = planAgain(
    { ...first, programme, opening, board: { ...board, sheet } },
    { ...making, agreed: true },
  );
  expect(kinds(again)).toEqual([
    'welcome',
    'agreements',
    'write',
    'reveal',
    'order',
    'recognise',
    'compare',
    'agree',
    'end',
  ]);
  expect(again.boards).toEqual([{ ...board, sheet, id: again.boards[0]?.id, previous: board.id }]);
  expect(again.opening.purpose).toBe('Ons eigen doel');
  expect(again.programme.find(({ kind }) => kind === 'write')).toMatchObject({
    minutes: 12,
    board: again.boards[0]?.id,
  });
  const ids = new Set([...first.programme, ...again.programme].map(({ id }) => id));
  expect(ids.size).toBe(first.programme.length + again.programme.length);
});

it('repeats a repeated board without a second step of each', () => {
  const first = planFrom(template(), making);
  const second = next(first);
  expect(kinds(next(second))).toEqual(kinds(second));

  function next(plan: Plan): Plan {
    const [board] = plan.boards;
    if (!board) throw new Error('A meeting without a board');
    return planAgain({ ...plan, board }, { ...making, agreed: true });
  }
});
