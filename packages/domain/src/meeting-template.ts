import type { GroupKind } from './group.ts';
import type { SheetTemplate } from './instruments/cards/template.ts';
import type { CheckTemplate } from './instruments/check/template.ts';
import type { InEveryLanguage } from './language.ts';
import type { Opening, StepKind } from './meeting.ts';

export type StepTemplate = {
  readonly kind: StepKind;
  readonly title: InEveryLanguage;
  readonly instruction: InEveryLanguage;
  readonly minutes: number | null;
};

/** A ready-made meeting, as data. It is copied into a meeting in one language and then changed freely. */
export type MeetingTemplate = {
  readonly id: string;
  readonly title: InEveryLanguage;
  /** One line for the shelf: when to take this one. */
  readonly summary: InEveryLanguage;
  readonly opening: Readonly<Record<keyof Opening, InEveryLanguage>>;
  readonly sheet: SheetTemplate;
  /** What is asked in private first; what the group then agrees on are its topics. */
  readonly check?: CheckTemplate;
  readonly steps: readonly StepTemplate[];
  readonly goodFor: readonly GroupKind[];
};
