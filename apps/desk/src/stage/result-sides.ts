import type { StageWords } from '@raakvlak/words/stage';
import type { ResultSide } from '../instruments/check/asked.ts';
import { besides } from '../instruments/check/shown.ts';
import type { Show, ShownBoard } from './show.ts';

/** The result of the board of now, and the one of this meeting that may lie beside it. Undefined before it was shown. */
export function sidesOf(
  { board, boards }: Pick<Show, 'board' | 'boards'>,
  words: StageWords,
): { readonly own: ResultSide; readonly other: ResultSide | undefined } | undefined {
  const own = board && sideOf(board, words);
  if (!own) return undefined;
  const others = boards.flatMap((one) => sideOf(one, words) ?? []);
  return { own, other: besides(own, others) };
}

function sideOf({ id, view, results }: ShownBoard, words: StageWords): ResultSide | undefined {
  if (!view.check || !results) return undefined;
  const { asks } = view.check;
  const t = words.check;
  const names = (asks.asks ?? []).map((perspective) => t.perspectives[perspective]);
  const name = names.length === 0 ? view.title : names.join(', ');
  return { id, check: asks, results, name: name.charAt(0).toUpperCase() + name.slice(1) };
}

/** Above a result: the question that is shown, or what the check is about; over it, quietly, what this is. */
export function resultHeading({ board, step }: Pick<Show, 'board' | 'step'>, showing: string | null) {
  const asked = board?.view.check?.asks.questions.find(({ id }) => id === showing);
  return asked
    ? { whisper: board?.view.sheet.question ?? '', title: asked.words }
    : { whisper: step?.title ?? '', title: board?.view.sheet.question ?? '' };
}
