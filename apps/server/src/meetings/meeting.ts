import type { GroupKind, Id, Language, MeetingStatus } from '@raakvlak/domain';
import type { Plan } from './plan.ts';

/** A meeting as it is stored, apart from how it runs. */
export type Meeting = Plan & {
  readonly id: Id;
  readonly group: { readonly id: Id; readonly name: string; readonly kind: GroupKind };
  readonly language: Language;
  /** A day without a time. */
  readonly plannedFor: string | null;
  readonly status: MeetingStatus;
  /** Null unless open. */
  readonly stageSecret: string | null;
};

/** What a meeting gets when it opens: ways in for the group and for the big screen. */
export type Ways = { readonly code: string; readonly join: string; readonly stage: string };

/** When a group met: what its boards' keeping and its line on the shelf depend on. */
export type Held = {
  readonly meetings: number;
  readonly open: Id | null;
  /** When its last meeting was opened; null when none ever was. */
  readonly lastAt: number | null;
};

export const neverHeld: Held = { meetings: 0, open: null, lastAt: null };
