import type { StageWords } from '@raakvlak/words/stage';
import { progressOf } from '../instruments/check/asked-progress.ts';
import type { ShownBoard } from './show.ts';

type AskedCheck = NonNullable<ShownBoard['view']['check']>;
export type AskLines = {
  readonly promise: string;
  readonly after: string;
  readonly progress: string;
  readonly who: string;
};

/** What the stage says while people answer: who sees it, what comes, how far they are (coarsely), who takes part. */
export function askLines(
  { asks, invited, openly }: AskedCheck,
  answered: number,
  words: StageWords,
): AskLines {
  const t = words.check.ask;
  const progress = progressOf(answered, invited);
  return {
    promise: openly ? t.openly : t.promise,
    after: openly ? '' : t.after,
    progress: invited === null && answered > 0 ? t.atLeast(answered) : t.progress[progress],
    who: [whoCounts(asks.list, invited, words), onlyFor(asks.asks, words)].filter(Boolean).join('  ·  '),
  };
}

function whoCounts(list: AskedCheck['asks']['list'], invited: number | null, words: StageWords): string {
  const t = words.check.ask;
  if (list === 'anyone') return t.anyone;
  if (invited === null) return '';
  return list === 'here' ? t.here(invited) : t.roster(invited);
}

function onlyFor(asks: AskedCheck['asks']['asks'], words: StageWords): string {
  if (!asks) return '';
  const t = words.check;
  const names = asks.map((perspective) => t.perspectives[perspective]);
  const last = names[names.length - 1] ?? '';
  return t.ask.onlyFor(names.length > 1 ? t.and(names.slice(0, -1).join(', '), last) : last);
}
