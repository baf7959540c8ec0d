import type { Check, Question } from '@raakvlak/domain/check';
import type { Said } from './said.ts';

/** With fewer answers than this somebody who answered may work out another one's (decision 12). */
const safeFrom = 5;

/** Who will see the answer to this question, in one line, told before it is given. */
export function whoWillSee(
  { least, forChildren }: Pick<Check, 'least' | 'forChildren'>,
  { kind, seenBy }: Pick<Question, 'kind' | 'seenBy'>,
  openly: boolean,
  { words }: Pick<Said, 'words'>,
): string {
  const t = words.sees;
  if (seenBy === 'self') return t.self;
  if (kind === 'text') return openly ? t.textOpenly : t.text;
  if (openly || seenBy === 'room') return t.openly;
  if (forChildren) return least < safeFrom ? t.childOfFew : t.child;
  return least < safeFrom ? t.resultOfFew(least) : t.result(least);
}
