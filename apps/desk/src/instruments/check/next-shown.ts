import type { Check } from '@raakvlak/domain/check';
import { seenQuestions } from './asked.ts';

/** What the stage can show of a result, in the order one talks about it: all together (null) first. */
const shownOrder = (check: Check): readonly (string | null)[] => [
  null,
  ...seenQuestions(check).map(({ id }) => id),
];

/** What comes before and after what is shown now; undefined at both ends. */
export function neighboursOf(
  check: Check,
  showing: string | null,
): { readonly previous: string | null | undefined; readonly next: string | null | undefined } {
  const order = shownOrder(check);
  const at = Math.max(0, order.indexOf(showing));
  return { previous: order[at - 1], next: order[at + 1] };
}
