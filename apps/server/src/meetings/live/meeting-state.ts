import {
  bindingStep,
  type GroupKind,
  type Id,
  type Language,
  type MeetingStatus,
  type Opening,
  type Programme,
  type SafetyRoute,
  type Step,
} from '@raakvlak/domain';
import type { Sheet, Situation } from '@raakvlak/domain/cards';
import type { Check } from '@raakvlak/domain/check';
import type { Round } from '@raakvlak/protocol/down';

/** One board of a running meeting, apart from what people give to it and make of it. */
export type BoardState = {
  readonly id: Id;
  readonly title: string;
  readonly sheet: Sheet;
  readonly previous: Id | null;
  readonly revealed: boolean;
  readonly recognising: boolean;
  readonly ordering: 'everyone' | 'console';
  readonly earlierWords: boolean;
  /** What is asked here in private, and how that stands. */
  readonly check: Check | null;
  readonly round: Round;
};

/** Where a running meeting is. Times are UTC ms. Replaced as a whole, never changed. */
export type MeetingState = {
  readonly id: Id;
  readonly organisation: Id;
  readonly group: {
    readonly id: Id;
    readonly name: string;
    readonly kind: GroupKind;
    readonly keepDays: number;
  };
  readonly language: Language;
  /** Whom children of this group can turn to; null for other groups, and while nobody entered it. */
  readonly safety: SafetyRoute | null;
  readonly title: string;
  readonly opening: Opening;
  readonly programme: Programme;
  readonly status: MeetingStatus;
  readonly openedAt: number;
  readonly step: Id;
  readonly before: Id | null;
  readonly bindsAt: number;
  readonly locked: boolean;
  /** From when on the lock counts; not stored, because after a restart three seconds have passed. */
  readonly lockBindsAt: number;
  readonly paused: boolean;
  readonly timerEndsAt: number | null;
  readonly spotlight: { readonly board: Id; readonly id: Id } | null;
  readonly boards: readonly BoardState[];
};

/** The ways in, which are dead at the close. */
export type Doors = {
  readonly code: string | null;
  readonly secret: string | null;
  readonly stage: string | null;
};

export const boardOf = (state: MeetingState, board: Id): BoardState | undefined =>
  state.boards.find(({ id }) => id === board);

export const stepOf = ({ programme }: MeetingState, step: Id | null): Step | undefined =>
  programme.find(({ id }) => id === step);

/** The step that counts for something that arrives now. */
export const stepNow = (state: MeetingState, now: number): Step | undefined =>
  stepOf(state, bindingStep(now, state));

/** What permissions on this board depend on now. In a step about something else a board is quiet. */
export function situationOf(state: MeetingState, board: BoardState, now: number): Situation {
  const step = stepNow(state, now);
  const kind = step?.board === board.id ? step.kind : 'talk';
  return {
    step: state.status === 'open' ? kind : 'closed',
    locked: state.locked && now >= state.lockBindsAt,
    ordering: board.ordering,
  };
}

/**
 * Whether a card that was begun in this step may still come, as a late one: the step asks for cards on this board and the
 * group has been there, for the board was revealed or the programme is past it.
 */
export function asksForCards(state: MeetingState, board: BoardState, step: Id, now: number): boolean {
  const begun = stepOf(state, step);
  if (begun?.kind !== 'write' || begun.board !== board.id) return false;
  const binding = stepNow(state, now);
  const reached = binding !== undefined && state.programme.indexOf(begun) <= state.programme.indexOf(binding);
  return reached || board.revealed;
}
