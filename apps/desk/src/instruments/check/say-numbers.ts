import type { Figure } from '@raakvlak/domain/check';
import type { Said } from './asked.ts';

type Counted = Pick<Figure, 'answered' | 'invited' | 'skipped'>;

/** The numbers that always stand beside a picture (R10). */
export function sayNumbers({ answered, invited, skipped }: Counted, { words }: Said): string {
  return `${words.check.answered(answered, invited)} · ${words.check.skipped(skipped)}`;
}

/** The same for several pictures at once: from the fewest to the most answers. */
export function sayNumbersOf(figures: readonly Counted[], said: Said): string {
  const [first] = figures;
  if (!first) return '';
  const answers = figures.map(({ answered }) => answered);
  const [least, most] = [Math.min(...answers), Math.max(...answers)];
  const invited = Math.max(...figures.map((figure) => figure.invited));
  const sameSkips = figures.every(({ skipped }) => skipped === first.skipped);
  if (least === most && sameSkips) return sayNumbers({ ...first, invited }, said);
  return least === most
    ? said.words.check.answered(least, invited)
    : said.words.check.answeredFrom(least, most, invited);
}
