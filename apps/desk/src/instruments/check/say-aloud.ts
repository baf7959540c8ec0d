import type { Check } from '@raakvlak/domain/check';
import type { DeskWords } from '@raakvlak/words/desk';

type Words = DeskWords['checkConsole'];

/** What the facilitator says before people answer: who sees it, that skipping is fine, what comes of it. */
export function aloudOf(
  { asks, openly }: { asks: Check; openly: boolean },
  { aloud }: Words,
): readonly string[] {
  const writes = asks.questions.some(({ kind }) => kind === 'text');
  return [
    ...(asks.forChildren ? [aloud.child] : []),
    ...(openly ? [aloud.open] : [aloud.private]),
    aloud.skip,
    ...(writes ? [aloud.texts] : []),
    ...(openly ? [] : [aloud.least(asks.least)]),
    aloud.after,
  ];
}

/** Who counts for this check, and for whom it is. */
export function listWords({ list, asks }: Check, t: Words): string {
  const counts = { here: t.countsHere, roster: t.countsRoster, anyone: t.countsAnyone }[list];
  if (!asks) return counts;
  return `${t.onlyFor(asks.map((one) => t.perspectives[one]).join(', '))} ${counts}`;
}
