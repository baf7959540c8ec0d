import type { SavedBoard } from '@raakvlak/protocol/http';
import type { Shelf } from '../contributions/shelf.ts';
import type { Db } from '../database/schema.ts';
import { createChecksStore } from './checks-store.ts';
import { resultsOf } from './results.ts';

/** What may be seen of the check on a board, whether its meeting is open or over; null on a board without one. */
export function savedResults(db: Db) {
  const store = createChecksStore(db);
  return async (shelf: Shelf): Promise<SavedBoard['check']> => {
    const asked = await store.asked(shelf);
    if (!asked) return null;
    const { check, round } = asked;
    if (!round?.released) return { asks: check, invited: round?.invited ?? null, results: null };
    const results = resultsOf(shelf.board, check, round, await store.load(shelf), await store.then(shelf));
    return { asks: check, invited: round.invited, results };
  };
}
