import { everyRule, type Rules } from '@raakvlak/domain/check';

/**
 * What keeps an answer private (P7). Each can be switched off, so that a test can see what it guards. The product never does.
 */
export type Guards = {
  /** By which parts are let out. */
  readonly rules: Rules;
  /** Who may answer is locked when the questions open (attack 14). */
  readonly locked: boolean;
  /** What was closed stays as it is (attack 2). */
  readonly counted: boolean;
  /** A change is drawn only where both moments are of the same people (attack 4). */
  readonly samePeople: boolean;
  /** A question is not asked again within a day (attack 12). */
  readonly onceADay: boolean;
  /** Whoever answers moves a number only now and then, and nothing else (attacks 8 and 13). */
  readonly coarse: boolean;
  /** Somebody reads an open text before it is shown (attack 9). */
  readonly readFirst: boolean;
  /** The queue of open texts does not know in which order their writers came (attack 9). */
  readonly cutOff: boolean;
  /** Answers go to their giver alone, and parts to nobody (attacks 6, 10 and 11). */
  readonly apart: boolean;
  /** A seat that the console gave to another device does not bring its answers along. */
  readonly hidden: boolean;
};

export const everyGuard: Guards = {
  rules: everyRule,
  locked: true,
  counted: true,
  samePeople: true,
  onceADay: true,
  coarse: true,
  readFirst: true,
  cutOff: true,
  apart: true,
  hidden: true,
};
