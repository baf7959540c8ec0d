import type { Figure } from '@raakvlak/domain/check';
import type { ShownQuestion } from './asked.ts';
import type { Facts, View } from './places-asked.ts';
import { sayFigure } from './say-figure.ts';
import { sayGroups } from './say-groups.ts';
import { sayMoments } from './say-moments.ts';
import { sayNumbers } from './say-numbers.ts';
import { sayOpen } from './say-open.ts';

/** What stands beside one picture: its sentence, its numbers, and whether it is of few people. */
export type Beside = { readonly sentence: string; readonly numbers: string; readonly small: boolean };

/** The words beside a question that is looked at in this way. */
export function besideOf(
  question: ShownQuestion,
  view: View | undefined,
  { check, results, said }: Facts,
): Beside {
  const result = results.results.find((one) => one.question === question.id);
  const figure = result?.figure ?? null;
  const moments = results.compared?.questions.find((one) => one.question === question.id);
  const together = beside(figure, said);
  switch (view) {
    case 'open':
      return {
        sentence: said.words.check.openForm,
        numbers: sayOpen(question.id, results, said),
        small: false,
      };
    case 'moments':
      if (!moments) return { sentence: said.words.check.tooFew, ...together };
      return {
        sentence: `${sayFigure(question, moments.now, said)} ${sayMoments(question, moments, said)}`,
        // Beside each other every moment has its own numbers.
        ...(moments.same ? beside(moments.now, said) : { ...together, numbers: '' }),
      };
    case 'groups':
      return {
        sentence: sayGroups(check, result?.groups ?? [], said) ?? sayFigure(question, figure, said),
        ...together,
      };
    case 'all':
    case undefined:
      return { sentence: sayFigure(question, figure, said), ...together };
  }
}

const beside = (figure: Figure | null, said: Facts['said']): Omit<Beside, 'sentence'> => ({
  numbers: figure ? sayNumbers(figure, said) : '',
  small: figure?.small ?? false,
});
