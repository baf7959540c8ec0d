import type { CellShare, ShareWord } from '@raakvlak/domain/check';

const sizes: Readonly<Record<ShareWord, number>> = {
  'nearly-all': 1,
  most: 0.9,
  'two-thirds': 0.67,
  half: 0.5,
  third: 0.33,
  few: 0,
  unsaid: 0,
};

/** How much of a whole to draw, from 0 to 1: as exact as what was let out and no more. */
export const shareSize = ({ word, per100 }: CellShare): number =>
  per100 === null ? sizes[word] : per100 / 100;
