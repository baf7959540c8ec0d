import { isOrdered, pictures, type Check, type CheckPicture } from '@raakvlak/domain/check';

/**
 * The pictures that these questions can make: a flower needs a few topics that can be put in order, a field two questions about
 * each topic. What is chosen already stays to choose.
 */
export function picturesFor({ questions, picture }: Pick<Check, 'questions' | 'picture'>): CheckPicture[] {
  const least: Readonly<Record<CheckPicture, number>> = { list: 0, petals: 3, field: 4 };
  const ordered = questions.filter(isOrdered).length;
  return pictures.filter((one) => one === picture || ordered >= least[one]);
}
