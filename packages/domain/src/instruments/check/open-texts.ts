import type { Check } from './check.ts';
import type { Batch } from './taking-part.ts';

/** A whole number from 0 up to but not including `below`. */
export type Chance = (below: number) => number;

/**
 * The words of a closed batch for the queue that somebody reads first (R6): shuffled, without writer, device, time or group
 * (R5). None while fewer people than the check's least took part in the batch: they wait for the next.
 */
export function openTexts(check: Check, question: string, batch: Batch, chance: Chance): readonly string[] {
  if (new Set(batch.map(({ person }) => person)).size < check.least) return [];
  const last = new Map(batch.map(({ person, answers }) => [person, answers[question]]));
  const words = [...last.values()].flatMap((answer) => (answer?.kind === 'text' ? answer.words : []));
  for (let at = words.length - 1; at > 0; at--) {
    const other = chance(at + 1);
    [words[at], words[other]] = [words[other] ?? '', words[at] ?? ''];
  }
  return words;
}
