import type { CellShare, ShareWord } from '@raakvlak/domain/check';
import { shareText } from '@raakvlak/words/checks';
import type { Said } from './asked.ts';

/** How large each word is drawn, as a share of everyone. The same word is always as large: a shape is never more exact than it. */
const areas: Readonly<Record<ShareWord, number>> = {
  'nearly-all': 0.95,
  most: 0.85,
  'two-thirds': 2 / 3,
  half: 0.5,
  third: 1 / 3,
  few: 0.07,
  unsaid: 0,
};

/** The share of everyone that a shape covers; 0 where nothing is told. */
export const areaOf = ({ word, per100 }: CellShare): number => (per100 === null ? areas[word] : per100 / 100);

/** Nobody or a few: drawn as a rim without a filling, because there may be nobody. */
export const isHollow = ({ word, per100 }: CellShare): boolean => word === 'few' && per100 === null;

/** What is said on a shape: a number only where one was let out. */
export function shareSaid({ word, per100 }: CellShare, { words, language }: Said): string {
  return per100 === null ? shareText[word][language] : words.check.per100(per100);
}
