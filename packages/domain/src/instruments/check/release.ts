import type { Check } from './check.ts';
import { divide, sameAsBefore, type Share } from './division.ts';
import type { Part } from './part.ts';
import type { Question } from './question.ts';
import { answersWaiting, type Admitted, type Batch } from './taking-part.ts';
import { tallyOf } from './tally.ts';

/** Each rule can be switched off, so that a test can see what it guards. The product never does. */
export type Rules = {
  /** R1: at least so many answers. */
  readonly enough: boolean;
  /** R2: an answer is shown once; later ones wait until they are enough by themselves. */
  readonly once: boolean;
  /** R3: no group without a remainder that could be shown too. */
  readonly remainder: boolean;
  /** Closing a batch fixes what its people gave, also while they are too few. */
  readonly fixed: boolean;
  /** Who were too few at first are shown undivided. */
  readonly undivided: boolean;
  /** Attack 5: nearly all instead of all. */
  readonly nearly: boolean;
};
export const everyRule: Rules = {
  enough: true,
  once: true,
  remainder: true,
  fixed: true,
  undivided: true,
  nearly: true,
};

/** All there is to a moment: who may answer, what came in each closed batch, what was let out before. */
export type Moment = {
  readonly check: Check;
  readonly admitted: readonly Admitted[];
  readonly batches: readonly Batch[];
  readonly shown: readonly Part[];
  /** The parts of the moment with which this one is compared. */
  readonly before?: readonly Part[];
};

/** The parts that may be let out now besides those of before; see `release`. */
export function releaseBy(rules: Rules, moment: Moment): readonly Part[] {
  const { check } = moment;
  return check.questions
    .filter((question) => question.seenBy === 'result')
    .flatMap((question) => partsOf(rules, moment, question));
}

function partsOf(rules: Rules, { check, admitted, batches, shown, before = [] }: Moment, question: Question) {
  const from = rules.enough ? check.least : 1;
  const waiting = answersWaiting(question.id, admitted, batches, rules.once ? shown : [], rules.fixed);
  const people = admitted.map(({ person }) => person).filter((person) => waiting.has(person));
  const part = (share: Share): Part => ({
    question: question.id,
    groups: [...share.groups],
    people: [...share.people],
    tally: tallyOf(
      question,
      share.people.flatMap((person) => waiting.get(person) ?? []),
      rules.nearly,
    ),
  });
  const enough = ({ tally }: Part) => tally.answered >= from;

  const then = check.by ? [] : before.filter((one) => one.question === question.id);
  const shares =
    rules.undivided && waitedLonger(batches, waiting)
      ? [{ groups: [], people }]
      : (sameAsBefore(from, people, then) ?? divide(check, from, people, admitted, rules.remainder));
  const parts = shares.map(part);
  if (!rules.remainder) return parts.filter(enough);
  // All of its shares or none: one that is missing could be counted back from the whole.
  if (parts.every(enough)) return parts;
  return [part({ groups: [], people })].filter(enough);
}

/**
 * Whether some were too few when an earlier batch was closed. Then they are shown undivided: that there was a skip among those
 * of that batch and a skip in one group, and no more than one in all, would say whose it was.
 */
const waitedLonger = (batches: readonly Batch[], waiting: ReadonlyMap<string, unknown>): boolean =>
  batches.slice(0, -1).some((batch) => batch.some(({ person }) => waiting.has(person)));
