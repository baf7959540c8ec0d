import type { Figure } from '@raakvlak/domain/check';
import type { Said } from './asked.ts';

type Counted = Pick<Figure, 'answered' | 'invited' | 'skipped'>;

/** The numbers that always stand beside a picture (R10). */
export function sayNumbers({ answered, invited, skipped }: Counted, { words }: Said): string {
  return `${words.check.answered(answered, invited)} · ${words.check.skipped(skipped)}`;
}

/** The same for several pictures at once: from the fewest to the most answers. `who` where more than one group is told of. */
function sayNumbersOf(figures: readonly Counted[], said: Said, who = ''): string {
  const t = said.words.check;
  const [first] = figures;
  if (!first) return '';
  const answers = figures.map(({ answered }) => answered);
  const [least, most] = [Math.min(...answers), Math.max(...answers)];
  const invited = Math.max(...figures.map((figure) => figure.invited));
  if (who !== '')
    return t.answeredBy(who, least === most ? `${least}` : t.upTo(`${least}`, `${most}`), invited);
  const sameSkips = figures.every(({ skipped }) => skipped === first.skipped);
  if (least === most && sameSkips) return sayNumbers({ ...first, invited }, said);
  return least === most ? t.answered(least, invited) : t.answeredFrom(least, most, invited);
}

/** All that has to be known with several pictures at once: their numbers, and the warning when one is of few people. */
export function notesOn(
  sides: readonly { readonly figures: readonly Figure[]; readonly name: string }[],
  said: Said,
): readonly string[] {
  const small = sides.some(({ figures }) => figures.some((figure) => figure.small));
  return [
    ...sides.map(({ figures, name }) => sayNumbersOf(figures, said, name)),
    small ? said.words.check.small : '',
  ].filter((text) => text !== '');
}
