import type { Part } from './part.ts';
import { everyRule, releaseBy, type Moment, type Rules } from './release.ts';

export { everyRule, type Moment, type Rules } from './release.ts';

/**
 * The only way from answers to a result. Out come the parts that may be shown from now on besides `shown`; they are frozen
 * and kept, and whatever a screen, file or event shows is made from parts alone (`resultOf`, `rowsOf`, `compareMoments`).
 *
 * Why nobody's answer can be worked out, also not by putting together all that was ever shown:
 * 1. Everyone's answer to a question is in at most one part, for good (R2, R3, R4 differ only in how people are put into
 *    parts). No two parts overlap, so there is nothing to take away from anything.
 * 2. Who is in which part depends on who took part, and on whether enough of them answered; never on what was answered.
 * 3. Within a part people are alike: give two of them each other's answers, and the part is the same. So somebody's answer
 *    can be known only when all others in every way that fits gave the same one.
 * 4. That never happens, also for somebody who knows the own answer: a part says "nearly all" of everything from all down to
 *    all but two (`slackOf`), and says nothing of the rest. What is not "nearly all" has at least two others who differ.
 * With a least number of three or four, point 4 holds for who did not answer, not for who did. Several people who put their own
 * answers together know more (attack 7); that is said to people before they answer.
 * `rules` are other ones only in tests.
 */
export const release = (moment: Moment, rules: Rules = everyRule): readonly Part[] =>
  releaseBy(rules, moment);
