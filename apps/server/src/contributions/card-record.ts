import type { Id } from '@raakvlak/domain';
import type { Card, CardState } from '@raakvlak/domain/cards';

/** Where a card is, as it is kept; `sent` is not among them, because that is a shown card on a board before its reveal. */
export type KeptState = Exclude<CardState, 'sent'>;

/** One card as the server knows it, with who gave it. Nothing of this but `cardOf` goes to others. */
export type CardRecord = {
  readonly id: Id;
  readonly seat: Id;
  /** The id of the command that wrote it, which names the card on its writer's phone. */
  readonly ref: Id;
  readonly field: string;
  readonly words: string;
  readonly name: string | null;
  readonly again: Id | null;
  readonly state: KeptState;
  /** What is shown instead of the words, after "anders zeggen". */
  readonly shownWords: string | null;
  readonly hidden: boolean;
  /** False: this card is in memory and nowhere else. */
  readonly stored: boolean;
};

/** Whether it is simply on the wall, or will be after the reveal. */
export const isPlain = ({ hidden, state }: CardRecord): boolean =>
  !hidden && (state === 'shown' || state === 'reworded');

/** Whether everyone sees it. */
export const isVisible = (card: CardRecord, revealed: boolean): boolean => revealed && isPlain(card);

/** The card as the room sees it: no writer, no device, no order, no time. */
export const cardOf = ({ id, field, words, shownWords, name, again }: CardRecord): Card => ({
  id,
  field,
  words: shownWords ?? words,
  name,
  again,
});

/** What its writer is told. A hidden card is not shown, and its writer may know. */
export function stateFor(card: CardRecord, revealed: boolean): CardState {
  if (card.hidden) return 'left-out';
  return card.state === 'shown' && !revealed ? 'sent' : card.state;
}

export const byId = <T extends { readonly id: string }>(a: T, b: T): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
