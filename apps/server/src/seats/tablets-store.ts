import type { Id } from '@raakvlak/domain';
import type { Db } from '../database/schema.ts';

/** A device on which people take turns, or at which somebody types in what was written on paper. */
export type Tablet = { readonly id: Id; readonly meeting: Id; readonly paper: boolean };

export type NewTabletRow = Tablet & { readonly organisation: Id; readonly secretHash: string };

export type TabletsStore = ReturnType<typeof tabletsStore>;

/** Who knows a tablet's secret sits at it; kept is only its hash. Its places are seats. */
export const tabletsStore = (db: Db) => ({
  bySecret: async (secretHash: string): Promise<Tablet | undefined> => {
    const row = await db
      .selectFrom('tablets')
      .select(['id', 'meeting_id as meeting', 'paper'])
      .where('secret_hash', '=', secretHash)
      .executeTakeFirst();
    return row && { ...row, paper: row.paper === 1 };
  },

  add: async (transaction: Db, { id, organisation, meeting, secretHash, paper }: NewTabletRow) => {
    await transaction
      .insertInto('tablets')
      .values({
        id,
        organisation_id: organisation,
        meeting_id: meeting,
        secret_hash: secretHash,
        paper: paper ? 1 : 0,
      })
      .execute();
  },
});
