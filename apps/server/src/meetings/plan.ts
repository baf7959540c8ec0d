import {
  boardStepKinds,
  meetingTitleSchema,
  type Id,
  type Language,
  type NewId,
  type Opening,
  type Programme,
  type Step,
  type StepKind,
} from '@raakvlak/domain';
import { sheetIn, type Sheet } from '@raakvlak/domain/cards';
import { checkIn, type Check } from '@raakvlak/domain/check';
import type { MeetingTemplate, StepTemplate } from '@raakvlak/domain/template';
import { agreementsStep, compareStep } from '@raakvlak/words/templates';

export type PlannedBoard = {
  readonly id: Id;
  readonly title: string;
  readonly sheet: Sheet;
  /** What is asked in private first. */
  readonly check: Check | null;
  readonly previous: Id | null;
};

/** What a meeting is before anybody came: everything in it is the facilitator's to change. */
export type Plan = {
  readonly template: string;
  readonly title: string;
  readonly opening: Opening;
  readonly programme: Programme;
  readonly boards: readonly PlannedBoard[];
};

type Making = {
  readonly language: Language;
  readonly newId: NewId;
  /** Whether the group agreed on anything before, so that the meeting looks at it first. */
  readonly agreed: boolean;
};

/** A meeting as the template has it, in one language. */
export function planFrom(template: MeetingTemplate, { language, newId, agreed }: Making): Plan {
  const board = newId();
  const steps = template.steps.map((step) => stepFrom(step, { language, newId, board }));
  return {
    template: template.id,
    title: meetingTitleSchema.parse(template.title[language]),
    opening: {
      purpose: template.opening.purpose[language],
      asked: template.opening.asked[language],
      after: template.opening.after[language],
    },
    programme: withAgreements(steps, { language, newId, agreed }),
    boards: [boardFrom(template, board, language)],
  };
}

export const boardFrom = (template: MeetingTemplate, id: Id, language: Language): PlannedBoard => ({
  id,
  title: meetingTitleSchema.parse(template.title[language]),
  sheet: sheetIn(language, template),
  check: template.check ? checkIn(language, template.check) : null,
  previous: null,
});

/**
 * The next moment of an earlier board: its sheet and its steps as they were, and then and now side by side. Every check that was
 * asked in that meeting comes along.
 */
export function planAgain(
  earlier: Plan & { readonly board: PlannedBoard },
  { language, newId, agreed }: Making,
): Plan {
  const coming = earlier.boards
    .filter(({ id, check }) => id === earlier.board.id || check !== null)
    .map((board) => (board.id === earlier.board.id ? earlier.board : board));
  const ids = new Map(coming.map(({ id }) => [id, newId()]));
  const idNow = (board: Id): Id => ids.get(board) ?? '';
  const steps = earlier.programme
    .filter(({ kind, board }) => kind !== 'compare' && (board === null || ids.has(board)))
    .map((step) => ({ ...step, id: newId(), board: step.board === null ? null : idNow(step.board) }));
  return {
    template: earlier.template,
    title: earlier.title,
    opening: earlier.opening,
    programme: withAgreements(
      // Of a check its result shows then and now.
      earlier.board.check ? steps : withCompare(steps, idNow(earlier.board.id), { language, newId }),
      { language, newId, agreed },
    ),
    boards: coming.map((board) => ({ ...board, id: idNow(board.id), previous: board.id })),
  };
}

function withCompare(
  steps: readonly Step[],
  board: Id,
  making: Pick<Making, 'language' | 'newId'>,
): readonly Step[] {
  const seen: readonly StepKind[] = ['write', 'reveal', 'order', 'recognise'];
  const isSeen = (step: Step) => step.board === board && seen.includes(step.kind);
  return insertAfter(steps, isSeen, stepFrom(compareStep, { ...making, board }));
}

export function stepFrom(
  { kind, title, instruction, minutes }: StepTemplate,
  { language, newId, board }: { language: Language; newId: NewId; board: Id },
): Step {
  return {
    id: newId(),
    kind,
    board: boardStepKinds.has(kind) ? board : null,
    title: title[language],
    instruction: instruction[language],
    minutes,
  };
}

/** A group that agreed on something starts with it; one that never did is not asked to look at nothing. */
function withAgreements(steps: readonly Step[], { language, newId, agreed }: Making): Programme {
  if (!agreed) return steps.filter(({ kind }) => kind !== 'agreements');
  if (steps.some(({ kind }) => kind === 'agreements')) return [...steps];
  const step = stepFrom(agreementsStep, { language, newId, board: '' });
  return insertAfter(steps, ({ kind }) => kind === 'welcome', step);
}

/** After the last step that is so, else at the start. */
function insertAfter(steps: readonly Step[], isIt: (step: Step) => boolean, step: Step): Step[] {
  const at = steps.findLastIndex(isIt) + 1;
  return [...steps.slice(0, at), step, ...steps.slice(at)];
}
