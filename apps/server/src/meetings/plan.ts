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
  const title = meetingTitleSchema.parse(template.title[language]);
  const steps = template.steps.map((step) => stepFrom(step, { language, newId, board }));
  return {
    template: template.id,
    title,
    opening: {
      purpose: template.opening.purpose[language],
      asked: template.opening.asked[language],
      after: template.opening.after[language],
    },
    programme: withAgreements(steps, { language, newId, agreed }),
    boards: [
      {
        id: board,
        title,
        sheet: sheetIn(language, template),
        check: template.check ? checkIn(language, template.check) : null,
        previous: null,
      },
    ],
  };
}

/** The next moment of an earlier board: its sheet and its steps as they were, and then and now side by side. */
export function planAgain(
  earlier: Plan & { readonly board: PlannedBoard },
  { language, newId, agreed }: Making,
): Plan {
  const board = newId();
  const steps = earlier.programme
    .filter((step) => step.board === null || step.board === earlier.board.id)
    .filter(({ kind }) => kind !== 'compare')
    .map((step) => ({ ...step, id: newId(), board: step.board === null ? null : board }));
  const compare = stepFrom(compareStep, { language, newId, board });
  return {
    template: earlier.template,
    title: earlier.title,
    opening: earlier.opening,
    programme: withAgreements(
      earlier.board.check ? steps : insertAfter(steps, ['write', 'reveal', 'order', 'recognise'], compare),
      {
        language,
        newId,
        agreed,
      },
    ),
    boards: [{ ...earlier.board, id: board, previous: earlier.board.id }],
  };
}

function stepFrom(
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
  return insertAfter(steps, ['welcome'], step);
}

/** After the last step of one of these kinds, else at the start. */
function insertAfter(steps: readonly Step[], kinds: readonly StepKind[], step: Step): Programme {
  const at = steps.findLastIndex(({ kind }) => kinds.includes(kind)) + 1;
  return [...steps.slice(0, at), step, ...steps.slice(at)];
}
