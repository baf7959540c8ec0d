import type { Id } from '@raakvlak/domain';
import type { LyingCard } from '@raakvlak/domain/cards';

/** The cards of a board as the server knows them. */
export type CardsKnown = {
  /** Whether there is, or was, such a card on this board. */
  readonly isCard: (id: Id) => boolean;
  readonly cards: () => readonly LyingCard[];
};
