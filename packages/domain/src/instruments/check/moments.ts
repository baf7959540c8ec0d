import * as z from 'zod/mini';
import { cellCount } from './cells.ts';
import type { Check } from './check.ts';
import { figureOf, figureSchema, type Figure } from './figure.ts';
import type { Part } from './part.ts';
import type { Question } from './question.ts';

/** How many may answer, and what was let out. */
export type MomentShown = { readonly invited: number; readonly parts: readonly Part[] };

/**
 * A question then and now. `same`: both are of exactly the same people, so that a change may be drawn; otherwise the two stand
 * apart (R4). `change` is that of the middle, for places with an order.
 */
export const thenAndNowSchema = z.object({
  question: z.string(),
  then: z.nullable(figureSchema),
  now: z.nullable(figureSchema),
  same: z.boolean(),
  change: z.nullable(z.enum(['up', 'down', 'none'])),
});
export type ThenAndNow = z.infer<typeof thenAndNowSchema>;

/** Two moments of one check side by side, made from the parts of both and from nothing else. */
export const compareMoments = (check: Check, then: MomentShown, now: MomentShown): readonly ThenAndNow[] =>
  check.questions
    .filter(({ seenBy }) => seenBy === 'result')
    .map((question) => {
      const [a, b] = [then, now].map(({ parts }) => parts.filter((part) => part.question === question.id));
      return sideBySide(question, { ...then, parts: a ?? [] }, { ...now, parts: b ?? [] });
    });

function sideBySide(question: Question, then: MomentShown, now: MomentShown): ThenAndNow {
  const stayed = partsWith(peopleIn(then.parts), now.parts);
  const shown = ({ invited, parts }: MomentShown) =>
    parts.length > 0 ? figureOf(question, parts, invited) : null;
  const figures = { then: shown(then), now: shown(stayed ? { ...now, parts: stayed } : now) };
  return {
    question: question.id,
    ...figures,
    same: stayed !== undefined,
    change: stayed && figures.then && figures.now ? changeOf(question, figures.then, figures.now) : null,
  };
}

/** The parts that together are exactly these people; undefined when there are none. */
function partsWith(people: ReadonlySet<string>, parts: readonly Part[]): readonly Part[] | undefined {
  const inside = parts.filter((part) => part.people.every((person) => people.has(person)));
  return people.size > 0 && peopleIn(inside).size === people.size ? inside : undefined;
}

const peopleIn = (parts: readonly Part[]): ReadonlySet<string> =>
  new Set(parts.flatMap(({ people }) => people));

function changeOf(question: Question, then: Figure, now: Figure): ThenAndNow['change'] {
  if (!then.middle || !now.middle || cellCount(question) !== now.shares.length) return null;
  const step = now.middle[0] + now.middle[1] - then.middle[0] - then.middle[1];
  return step > 0 ? 'up' : step < 0 ? 'down' : 'none';
}
