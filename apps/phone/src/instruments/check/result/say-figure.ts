import type { Figure, ShareWord } from '@raakvlak/domain/check';
import { spreadText } from '@raakvlak/words/checks';
import { placeWords, whereIs } from '@raakvlak/words/picture';
import type { SaidOfResult, ShownQuestion } from './said-of-result.ts';

/** The one plain sentence that says what a picture says. Never more exact than what was let out. */
export function sayFigure(question: ShownQuestion, figure: Figure, said: SaidOfResult): string {
  const { shares, spread, middle } = figure;
  if (spread === null || middle === null) return sayChoice(question, figure, said);
  const where = whereIs(question, middle, said);
  if (spread === 'one')
    return shares.some(({ word }) => word === 'most')
      ? said.words.mostOf(where)
      : said.words.nearlyAll(where);
  return spread === 'close' ? said.words.close(where) : spreadText[spread][said.language];
}

type Large = Exclude<ShareWord, 'few' | 'unsaid'>;
const fromLarge: readonly Large[] = ['nearly-all', 'most', 'two-thirds', 'half', 'third'];

/** Of a list, what is chosen most. */
function sayChoice(question: ShownQuestion, { shares }: Figure, said: SaidOfResult): string {
  const t = said.words;
  const top = fromLarge.find((word) => shares.some((share) => share.word === word));
  if (!top) return t.nothingStands;
  const labels = placeWords(question, said).filter((_, place) => shares[place]?.word === top);
  const quoted = labels.map((label) => `“${label}”`);
  const [last = '', before] = [quoted[quoted.length - 1], quoted.slice(0, -1)];
  return t.choose[top](before.length === 0 ? last : t.and(before.join(', '), last));
}
