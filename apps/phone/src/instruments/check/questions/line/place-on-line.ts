import { cellsOf, type Question } from '@raakvlak/domain/check';
import type { Said } from '../../said.ts';

/** Where on a line of 0 to 100 somebody stands, in words: the line itself has words at its ends only. */
export function placeOnLine(
  question: Extract<Question, { kind: 'line' }>,
  at: number,
  { words }: Pick<Said, 'words'>,
): string {
  const { low, high } = question;
  const t = words.line;
  // The same five stretches as in the picture of the group.
  const [stretch] = cellsOf(question, { kind: 'line', at });
  return [t.near(low), t.towards(low), t.middle, t.towards(high), t.near(high)][stretch ?? 2] ?? '';
}
