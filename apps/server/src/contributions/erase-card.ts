import type { Id } from '@raakvlak/domain';
import type { Commit } from '../database/group-commit.ts';
import type { ContributionsStore } from './contributions-store.ts';
import type { Shelf } from './shelf.ts';

export type EraseCard = (shelf: Shelf, card: Id) => Promise<boolean>;

/** Erases a card, and who recognised it, of a board that nobody works on now; false when it is not there. */
export const createEraseCard =
  (store: Pick<ContributionsStore, 'load' | 'save'>, commit: Commit): EraseCard =>
  async (shelf, card) => {
    const { put = [], tap = [] } = await store.load(shelf);
    const gone = put.filter(({ id }) => id === card);
    if (gone.length === 0) return false;
    const untap = tap.filter(({ target }) => target === card);
    await commit((transaction) => store.save(transaction, shelf, { gone, untap }));
    return true;
  };
