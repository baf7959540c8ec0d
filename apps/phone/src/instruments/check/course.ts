import type { Answer, Check } from '@raakvlak/domain/check';

/** One screen on the way through a check. */
export type Stop =
  | { readonly is: 'opening' }
  | { readonly is: 'here' }
  | { readonly is: 'group' }
  | { readonly is: 'safety' }
  | { readonly is: 'question'; readonly at: number }
  | { readonly is: 'list' };

type Known = {
  readonly perspective: string | null;
  readonly group: string | null;
  readonly answers: Readonly<Record<string, Answer>>;
};

/**
 * The screens somebody passes, in order. From which side one is here is asked only where that decides who is asked and nobody
 * knows it yet; on paper (`copied`) the writer has read the rest already.
 */
export function courseOf(check: Check, { perspective, group }: Known, copied: boolean): readonly Stop[] {
  const stops: Stop[] = copied ? [] : [{ is: 'opening' }];
  if (check.asks && perspective === null) stops.push({ is: 'here' });
  if (check.by && group === null) stops.push({ is: 'group' });
  const firstText = check.questions.findIndex(({ kind }) => kind === 'text');
  for (const at of check.questions.keys()) {
    if (at === firstText && check.forChildren && !copied) stops.push({ is: 'safety' });
    stops.push({ is: 'question', at });
  }
  return [...stops, { is: 'list' }];
}

/** Where somebody goes on who comes back: at the first question without an answer, or at the list of what was given. */
export function placeOf(stops: readonly Stop[], check: Check, { answers }: Known): number {
  if (Object.keys(answers).length === 0) return 0;
  const open = stops.findIndex((stop) => stop.is === 'question' && !answers[idOf(check, stop.at)]);
  if (open < 0) return stops.length - 1;
  return stops[open - 1]?.is === 'safety' ? open - 1 : open;
}

/** Whether the questions are for somebody from this side; who did not say yet may still be asked. */
export const isAsked = ({ asks }: Check, perspective: string | null): boolean =>
  asks === null || perspective === null || asks.some((one) => one === perspective);

const idOf = (check: Check, at: number): string => check.questions[at]?.id ?? '';
