import * as z from 'zod/mini';
import { perspectives, perspectiveSchema } from '../../perspective.ts';
import { lineOf, lineUpTo } from '../../plain-words.ts';
import type { RefusalCode } from '../../refusal.ts';
import { optionSchema, questionSchema, type Question } from './question.ts';

/** From how many answers a result appears (R1). */
export const least = { floor: 3, usual: 5, most: 50 } as const;
const leastSchema = z.int().check(z.minimum(least.floor), z.maximum(least.most));

/** R11: two minutes. The half-yearly climate check may have eight questions. */
export const questionsMost = { short: 5, 'half-yearly': 8 } as const;

/**
 * Who counts, and when that list is locked (attack 14): `here` who is in when the questions open · `roster` who is on the
 * group's list then, for days if need be · `anyone` with the link or the code, until the first answers are closed.
 */
export const lists = ['here', 'roster', 'anyone'] as const;
const listSchema = z.enum(lists);

/** How a result is drawn: question by question, as petals of one flower, or importance against how it goes now. */
export const pictures = ['list', 'petals', 'field'] as const;
const pictureSchema = z.enum(pictures);
export type CheckPicture = z.infer<typeof pictureSchema>;

/**
 * What is asked on a board in private and shown as a picture of the group: data, copied from a template in one language and
 * then the facilitator's to change until it opens.
 * - `id`: of the template it comes from, by which moments find each other; `source`: where the idea comes from, maybe
 *   empty; `validated` is false where it is not a validated instrument, and the screen says so;
 * - `forChildren`: larger, read aloud, and before they write who they can turn to;
 * - `asks`: from which perspectives people are asked; null is everyone;
 * - `by`: the one way in which a result may be divided (R3). There is one, fixed before the check opens, so that no two
 *   divisions can be laid over each other.
 */
export const checkSchema = z
  .object({
    id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    source: lineUpTo(200),
    validated: z.boolean(),
    length: z.enum(['short', 'half-yearly']),
    least: leastSchema,
    list: listSchema,
    forChildren: z.boolean(),
    asks: z.nullable(z.array(perspectiveSchema).check(z.minLength(1), z.maxLength(perspectives.length))),
    by: z.nullable(
      z.object({
        words: lineOf(120),
        options: z.array(optionSchema).check(z.minLength(2), z.maxLength(6)),
      }),
    ),
    picture: pictureSchema,
    questions: z.array(questionSchema).check(z.minLength(1)),
  })
  .check(
    z.refine(({ length, questions }) => questions.length <= questionsMost[length] && distinct(questions)),
  );
export type Check = z.infer<typeof checkSchema>;

/** When and in which group a question was shown before; times in ms (UTC). */
export type AskedBefore = { readonly question: string; readonly shownAt: number };
export const askedAgainAfter = 24 * 3_600_000;

/**
 * Why this check may not open for so many people, told before anyone answers: `too-few-people` for a result (offer the open
 * form), `asked-before` when one of its questions was shown in this group within a day (attack 12).
 */
export function whyNotOpen(
  check: Check,
  invited: number,
  before: readonly AskedBefore[],
  now: number,
): RefusalCode | undefined {
  if (invited < check.least) return 'too-few-people';
  const again = before.some(
    ({ question, shownAt }) =>
      now - shownAt < askedAgainAfter && check.questions.some(({ id }) => id === question),
  );
  return again ? 'asked-before' : undefined;
}

const distinct = (questions: readonly Question[]) =>
  new Set(questions.map(({ id }) => id)).size === questions.length;
