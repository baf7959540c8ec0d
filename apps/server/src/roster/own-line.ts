import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import type { OwnLine } from '@raakvlak/protocol/http';
import type { Erased } from '../database/erasure.ts';
import type { OwnLineStore } from './own-line-store.ts';

type Whose = { readonly id: Id; readonly organisation: Id };

/** What a participant answered before and had kept; only they look at it, and they can take it back. */
export type OwnLines = {
  readonly of: (whose: Whose) => Promise<OwnLine['checks']>;
  /** Of one board, or of all. What a picture of the group counted stays a number. `not-found` without answers there. */
  readonly withdraw: (whose: Whose, board: Id | null) => Promise<Outcome<void>>;
};

export function createOwnLines({
  store,
  forget,
  erased,
}: {
  store: OwnLineStore;
  /** In meetings that run, what this participant answered on this board (null: on all of them) is gone. */
  forget: (participant: Id, board: Id | null) => Promise<void>;
  erased: Erased;
}): OwnLines {
  return {
    of: ({ organisation, id }) => store.of(organisation, id),

    withdraw: async ({ organisation, id }, board) => {
      const boards = await store.boardsOf(organisation, id);
      const asked = board === null ? boards : boards.filter((one) => one === board);
      if (board !== null && asked.length === 0) return refuse('not-found');
      await forget(id, board);
      await store.erase(organisation, id, asked);
      await erased();
      return accept(undefined);
    },
  };
}
