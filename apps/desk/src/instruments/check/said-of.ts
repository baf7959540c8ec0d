import type { Figure } from '@raakvlak/domain/check';
import type { ShownQuestion } from './asked.ts';
import type { Facts, View } from './places-asked.ts';
import { sayFigure } from './say-figure.ts';
import { sayGroups } from './say-groups.ts';
import { sayMoments } from './place-words.ts';
import { sayOpen } from './say-open.ts';

/** What stands beside one picture: its sentence, and what has to be known with it, numbers first. */
export type Beside = { readonly sentence: string; readonly notes: readonly string[] };

/** The words beside a question that is looked at in this way. */
export function besideOf(
  question: ShownQuestion,
  view: View | undefined,
  { check, results, said, thenOn }: Facts,
): Beside {
  const result = results.results.find((one) => one.question === question.id);
  const figure = result?.figure ?? null;
  const moments = results.compared?.questions.find((one) => one.question === question.id);
  const t = said.words.check;
  switch (view) {
    case 'open':
      return { sentence: t.openForm, notes: [sayOpen(question.id, results, said)] };
    case 'moments':
      if (!moments) return { sentence: t.tooFew, notes: [] };
      return {
        sentence: `${sayFigure(question, moments.now, said)} ${sayMoments(question, moments, said)}`,
        // Beside each other every moment has its own numbers.
        notes: moments.same
          ? [...notesOf(moments.now, said), t.legend(thenOn)]
          : notesOf(figure, said).slice(2),
      };
    case 'groups':
      return {
        sentence: sayGroups(check, result?.groups ?? [], said) ?? sayFigure(question, figure, said),
        notes: notesOf(figure, said),
      };
    case 'all':
    case undefined:
      return { sentence: sayFigure(question, figure, said), notes: notesOf(figure, said) };
  }
}

/** How many answered and skipped, and the warning when they are few (R10). */
function notesOf(figure: Figure | null, said: Facts['said']): readonly string[] {
  if (!figure) return [];
  const t = said.words.check;
  const { answered, invited, skipped, small } = figure;
  return [t.answered(answered, invited), t.skipped(skipped), ...(small ? [t.small] : [])];
}
