import { isOrdered, type Check, type CheckPicture } from '@raakvlak/domain/check';

/**
 * The pictures that these questions can make: a flower needs a few topics that can be put in order, a field two questions about
 * each topic. What is chosen already stays to choose.
 */
export function picturesFor({ questions, picture }: Pick<Check, 'questions' | 'picture'>): CheckPicture[] {
  const petals = questions.filter(isOrdered).length;
  const lines = questions.filter(({ kind }) => kind === 'line').length;
  const possible: CheckPicture[] = ['list'];
  if (petals >= 3 || picture === 'petals') possible.push('petals');
  if (lines >= 4 || picture === 'field') possible.push('field');
  return possible;
}
