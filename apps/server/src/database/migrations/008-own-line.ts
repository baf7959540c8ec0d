import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** From when on a participant's own line is theirs to see: a new card opens nothing of before. */
export const ownLine: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('participants')
      .addColumn('line_from', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
