import type { Id, RefusalCode } from '@raakvlak/domain';
import type { CardState, FieldId } from '@raakvlak/domain/cards';
import type { Give } from '@raakvlak/protocol/up';

/** A card as the server has it. */
export type StoredCard = {
  readonly ref: Id;
  readonly card: Id;
  readonly field: FieldId;
  readonly words: string;
  readonly state: CardState;
  readonly stored: boolean;
  readonly again: Id | null;
};

/** Words that lie with their writer only: kept here by choice, or sent back by the server with a reason. */
export type Slip = {
  readonly ref: Id;
  readonly board: Id;
  readonly field: FieldId;
  readonly words: string;
  readonly name: string | null;
  readonly because: RefusalCode | 'mine';
};

/** Where a card is, in the only words its writer needs. */
export type Whereabouts = 'with-me' | 'sent-back' | 'on-phone' | 'sending' | CardState;

export type OwnCard = {
  readonly ref: Id;
  readonly field: FieldId;
  readonly words: string;
  readonly again: Id | null;
  readonly where: Whereabouts;
  /** The server keeps it; undefined while it has not answered. */
  readonly stored: boolean | undefined;
  readonly because: RefusalCode | undefined;
};

type Known = {
  readonly board: Id;
  readonly stored: readonly StoredCard[];
  readonly waiting: readonly Give[];
  readonly slips: readonly Slip[];
  readonly connected: boolean;
  /** Cards that everyone sees now. */
  readonly visible: ReadonlyMap<Id, unknown>;
};

/** What one person gave on a board: as the server has it, with what is still on its way laid over it; newest last. */
export function ownCards({ board, stored, waiting, slips, connected, visible }: Known): OwnCard[] {
  const cards = new Map<Id, OwnCard>();
  for (const card of stored) {
    const { ref, field, words, again } = card;
    // Revealed meanwhile: everyone sees it, so its writer may know.
    const where = card.state === 'sent' && visible.has(card.card) ? 'shown' : card.state;
    cards.set(ref, { ref, field, words, again, where, stored: card.stored, because: undefined });
  }
  const where = connected ? 'sending' : 'on-phone';
  for (const give of waiting) {
    if (!('board' in give) || give.board !== board) continue;
    if (give.kind === 'write') {
      const { field, words, again } = give.card;
      cards.set(give.id, { ref: give.id, field, words, again, where, stored: undefined, because: undefined });
    } else if (give.kind === 'reword') {
      const known = cards.get(give.ref);
      if (known)
        cards.set(give.ref, { ...known, words: give.words, field: give.field, where, stored: undefined });
    } else if (give.kind === 'withdraw') {
      cards.delete(give.ref);
    }
  }
  for (const { ref, field, words, because, ...slip } of slips) {
    if (slip.board !== board || cards.has(ref)) continue;
    const mine = because === 'mine';
    cards.set(ref, {
      ref,
      field,
      words,
      again: null,
      where: mine ? 'with-me' : 'sent-back',
      stored: undefined,
      because: mine ? undefined : because,
    });
  }
  return [...cards.values()];
}
