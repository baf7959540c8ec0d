import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import type { Sheet } from '@raakvlak/domain/cards';
import type { CardRecord, KeptState } from './card-record.ts';

/**
 * How a card stands whose words are in memory only, under its public id: no word, no name, no seat. It outlives a restart,
 * so that the card comes back as it was, and is erased at the close. `erased` is a card that may not come back at all.
 */
export type Mark = {
  readonly id: Id;
  readonly state: KeptState | 'erased';
  readonly hidden: boolean;
};

/** How a card stands. */
type Standing = Pick<CardRecord, 'state' | 'hidden'>;

/** Whether the room sees this card again as soon as its phone brings it back. */
export function comesBackShown(mark: Mark, sheet: Sheet): boolean {
  const standing = standingAfter(mark, sheet);
  return standing.ok && standing.value.state === 'shown' && !standing.value.hidden;
}

/**
 * How a card stands that its phone brings back after a restart: never where more people see it than before. Where the
 * facilitator looks first, nobody knows whether these are the words that were looked at, so they wait again.
 */
export function standingAfter({ state, hidden }: Mark, { lookFirst }: Sheet): Outcome<Standing> {
  switch (state) {
    case 'erased':
      return refuse('not-found');
    case 'shown':
    case 'reworded':
      return accept({ state: lookFirst ? 'waiting' : 'shown', hidden });
    default:
      return accept({ state, hidden });
  }
}
