import {
  accept,
  programmeSchema,
  refuse,
  type Id,
  type Language,
  type MeetingStatus,
  type NewId,
  type Outcome,
  type StepKind,
} from '@raakvlak/domain';
import type { Check } from '@raakvlak/domain/check';
import type { MeetingTemplate } from '@raakvlak/domain/template';
import { boardFrom, stepFrom, type Plan } from './plan.ts';

/** How many boards fit in one meeting. */
const boardsMost = 4;

/** Of the added check come the questions, the picture, and what the group does with it. */
const stepsOfAdded: ReadonlySet<StepKind> = new Set<StepKind>(['ask', 'result', 'agree']);

type Built = Pick<Plan, 'programme' | 'boards'>;
type Planned = Built & { readonly status: MeetingStatus };

/**
 * A meeting that asks this check as well, before its end. `lastRound` is when the group was asked it before. Refuses `invalid` for a
 * template without a check, and `not-now` when it is full, asks this check already, or people are in.
 */
export function withCheck(
  meeting: Planned & { readonly language: Language },
  template: MeetingTemplate | undefined,
  { newId, lastRound }: { newId: NewId; lastRound: (check: Check) => Id | null },
): Outcome<Built> {
  if (!template?.check) return refuse('invalid');
  const { status, language, programme, boards } = meeting;
  if (status !== 'planned') return refuse(status === 'closed' ? 'meeting-closed' : 'not-now');
  if (boards.length >= boardsMost) return refuse('not-now');
  const board = boardFrom(template, newId(), language);
  if (!board.check || boards.some(({ check }) => check?.id === board.check?.id)) return refuse('not-now');
  const steps = template.steps
    .filter(({ kind }) => stepsOfAdded.has(kind))
    .map((step) => stepFrom(step, { language, newId, board: board.id }))
    // In a programme with more questions, these are called by what they ask.
    .map((step) => (step.kind === 'ask' ? { ...step, title: board.title } : step));
  const end = programme.findLastIndex(({ kind }) => kind === 'end');
  const at = end < 0 ? programme.length : end;
  const longer = [...programme.slice(0, at), ...steps, ...programme.slice(at)];
  if (!programmeSchema.safeParse(longer).success) return refuse('not-now');
  return accept({
    programme: longer,
    boards: [...boards, { ...board, previous: lastRound(board.check) }],
  });
}

/** Takes an added check out again, with its steps; the board that the meeting was made around stays. */
export function withoutCheck({ status, programme, boards }: Planned, id: Id): Outcome<Built> {
  const board = boards.find((one) => one.id === id);
  if (!board) return refuse('not-found');
  if (status !== 'planned') return refuse(status === 'closed' ? 'meeting-closed' : 'not-now');
  const steps = programme.filter((step) => step.board !== id);
  if (board === boards[0] || board.check === null || steps.length === 0) return refuse('not-now');
  return accept({ programme: steps, boards: boards.filter((one) => one !== board) });
}
