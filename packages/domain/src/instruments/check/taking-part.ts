import type { RefusalCode } from '../../refusal.ts';
import { skipped, type Answer, type Answers } from './answer.ts';
import type { Part } from './part.ts';

/**
 * Who may answer a check: distinct people, locked when it opens, so that nobody adds made-up people to reach the least
 * number (attack 14). `group` is the person's option of the check's one division, or null.
 */
export type Admitted = { readonly person: string; readonly group: string | null };

/** What one person had given when a batch was closed; nobody knows in which order entries came. */
export type Entry = { readonly person: string; readonly answers: Answers };
export type Batch = readonly Entry[];

/**
 * Why this person's answers cannot be taken (any more): `not-invited`, or `already-counted` when they are in a batch that was
 * closed. Until then they may change. After it, not even as one of many: who sees a group of six, of which five changed a
 * yes into a no, knows the sixth. The next moment asks again (R2).
 */
export function whyNotGive(
  person: string,
  admitted: readonly Admitted[],
  closed: readonly Batch[],
): RefusalCode | undefined {
  if (!admitted.some((one) => one.person === person)) return 'not-invited';
  return closed.flat().some((entry) => entry.person === person) ? 'already-counted' : undefined;
}

/**
 * The answer to a question of everyone who took part and is in no part of it yet; who left it out, skipped it. Closing a
 * batch fixes what its people gave, also while it waits: if one of them could turn a skip into an answer and with it
 * "too few" into a result, everyone would know of that skip.
 */
export function answersWaiting(
  question: string,
  admitted: readonly Admitted[],
  batches: readonly Batch[],
  shown: readonly Part[],
  fixed = true,
): ReadonlyMap<string, Answer> {
  const invited = new Set(admitted.map(({ person }) => person));
  const done = new Set(shown.filter((part) => part.question === question).flatMap(({ people }) => people));
  const waiting = new Map<string, Answer>();
  for (const batch of batches) {
    // Within a batch the last counts.
    const given = new Map(batch.map(({ person, answers }) => [person, answers[question] ?? skipped]));
    for (const [person, answer] of given)
      if (invited.has(person) && !done.has(person) && !(fixed && waiting.has(person)))
        waiting.set(person, answer);
  }
  return waiting;
}
