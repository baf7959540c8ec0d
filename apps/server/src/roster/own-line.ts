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
  leaves,
  erased,
}: {
  store: OwnLineStore;
  /** In this meeting, which runs, the answers of this participant are gone. */
  leaves: (meeting: Id, participant: Id) => Promise<void>;
  erased: Erased;
}): OwnLines {
  return {
    of: ({ organisation, id }) => store.of(organisation, id),

    withdraw: async ({ organisation, id }, board) => {
      const theirs = await store.boardsOf(organisation, id);
      const asked = board === null ? theirs : theirs.filter((one) => one.board === board);
      if (board !== null && asked.length === 0) return refuse('not-found');
      for (const meeting of new Set(asked.filter(({ over }) => !over).map((one) => one.meeting)))
        await leaves(meeting, id);
      await store.erase(
        organisation,
        id,
        asked.map((one) => one.board),
      );
      await erased();
      return accept(undefined);
    },
  };
}
