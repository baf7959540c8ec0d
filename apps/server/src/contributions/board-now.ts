import type { Id } from '@raakvlak/domain';
import {
  isEmptyTheme,
  placeOf,
  themeAfterMerges,
  themeIn,
  type Arrangement,
  type Sheet,
  type Situation,
} from '@raakvlak/domain/cards';
import type { BoardMemory } from './board-memory.ts';
import { cardOf, isVisible } from './card-record.ts';
import type { Mark } from './mark.ts';

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
  /** How a card stands that its phone may bring back. */
  readonly marked: (card: Id) => Mark | undefined;
  /** The public id of the card that was written under this name. */
  readonly cardId: (ref: Id) => Id;
};

/** Whether people see this as one thing on the wall now: a theme that was not merged away, or a card outside of themes. */
export function isStone({ arrangement, memory, revealed }: BoardNow, target: Id): boolean {
  const themes = new Map(arrangement.themes.map((theme) => [theme.id, theme]));
  const theme = themes.get(target);
  if (theme) {
    const visible = memory.visible(revealed);
    return (
      themeAfterMerges(themes, target) === theme &&
      (theme.title.trim() !== '' || !isEmptyTheme(target, visible, arrangement))
    );
  }
  const card = memory.card(target);
  if (!card || !isVisible(card, revealed)) return false;
  return themeIn(placeOf(cardOf(card), arrangement.places), themes) === undefined;
}
