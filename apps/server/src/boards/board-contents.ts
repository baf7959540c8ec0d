import type { Id } from '@raakvlak/domain';
import { stonesOf, wallOf, type Arrangement, type Card, type Sheet } from '@raakvlak/domain/cards';
import { cardOf, isVisible, type CardRecord } from '../contributions/card-record.ts';

/** What lies on a board, for whoever may see it: nothing that waits, is hidden or has not been revealed. */
export type BoardContents = {
  readonly cards: readonly Card[];
  /** Null until recognising was opened. */
  readonly recognised: ReadonlyMap<Id, number> | null;
  readonly arrangement: Arrangement;
};

export type Records = {
  readonly put?: readonly CardRecord[];
  readonly tap?: readonly { readonly target: Id; readonly seat: Id }[];
};

export function contentsOf(
  { revealed, recognising }: { revealed: boolean; recognising: boolean },
  { put = [], tap = [] }: Records,
  arrangement: Arrangement,
): BoardContents {
  const recognised = new Map<Id, number>();
  for (const { target } of tap) recognised.set(target, (recognised.get(target) ?? 0) + 1);
  return {
    cards: put
      .filter((card) => isVisible(card, revealed))
      .map(cardOf)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    recognised: recognising ? recognised : null,
    arrangement,
  };
}

/** Per agreement what it is about, read now and stored nowhere: the words of a card go when the card goes. */
export function subjectsIn(
  sheet: Sheet,
  { cards, arrangement }: Omit<BoardContents, 'recognised'>,
): ReadonlyMap<Id, string> {
  const stones = stonesOf(wallOf(sheet, cards, arrangement, undefined));
  const labels = new Map(stones.map(({ id, label }) => [id, label]));
  return new Map(arrangement.agreements.map(({ id, theme }) => [id, labels.get(theme) ?? '']));
}
