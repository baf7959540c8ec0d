import type { Id } from '@raakvlak/domain';
import {
  isEmptyTheme,
  placeOf,
  themeAfterMerges,
  themeIn,
  type Arrangement,
  type LyingCard,
  type Sheet,
  type Situation,
} from '@raakvlak/domain/cards';
import type { BoardMemory } from './board-memory.ts';
import { cardOf, isVisible } from './card-record.ts';
import { comesBackShown, type Mark } from './mark.ts';

/** Everything that a decision about one board looks at, at the moment of the decision. */
export type BoardNow = {
  readonly sheet: Sheet;
  readonly revealed: boolean;
  readonly memory: BoardMemory;
  readonly situation: Situation;
  /** What the group made of it together, as far as it is durable. */
  readonly arrangement: Arrangement;
  /** Themes of last time, which a card may say of that they "speelt nog". */
  readonly earlierThemes: ReadonlySet<Id>;
  /** Whether a card for this step was begun in time: the step asks for cards on this board, and the group was there. */
  readonly asksForCards: (step: Id) => boolean;
  /** How cards stand that are not in memory: their phones may bring them back. */
  readonly marks: ReadonlyMap<Id, Mark>;
  /** The public id of the card that was written under this name. */
  readonly cardId: (ref: Id) => Id;
};

/**
 * Whether people see this as one thing on the wall now: a theme that was not merged away, or a card outside of themes. A
 * card that was on the wall when the server stopped counts before its phone has brought it back.
 */
export function isStone(board: BoardNow, target: Id): boolean {
  const { arrangement, memory, revealed } = board;
  const themes = new Map(arrangement.themes.map((theme) => [theme.id, theme]));
  const theme = themes.get(target);
  if (theme) {
    if (themeAfterMerges(themes, target) !== theme) return false;
    if (theme.title.trim() !== '') return true;
    const coming = [...board.marks.keys()].flatMap((id) => comingBack(board, id));
    return !isEmptyTheme(target, [...memory.visible(revealed), ...coming], arrangement);
  }
  const card = memory.card(target);
  const [lies] = card && isVisible(card, revealed) ? [cardOf(card)] : comingBack(board, target);
  return lies !== undefined && themeIn(placeOf(lies, arrangement.places), themes) === undefined;
}

/** A card that is not back yet, where the group laid it; its own field is not known. */
function comingBack({ marks, sheet, revealed }: BoardNow, id: Id): LyingCard[] {
  const mark = marks.get(id);
  return mark && revealed && comesBackShown(mark, sheet) ? [{ id, field: '', again: null }] : [];
}
