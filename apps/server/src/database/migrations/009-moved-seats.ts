import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is not told any more to a seat that the console gave to another device. */
export const movedSeats: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('admitted')
      .addColumn('hidden', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
  },
};
