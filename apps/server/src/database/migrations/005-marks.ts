import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keepingNoOrder } from '../dialect.ts';

/** How cards that are not kept stand, without their words, as long as the meeting is open. */
export const marks: Migration = {
  async up(db: Kysely<unknown>) {
    await keepingNoOrder(
      db.schema
        .createTable('marks')
        .addColumn('card_id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addColumn('board_id', 'text', (column) =>
          column.notNull().references('boards.id').onDelete('cascade'),
        )
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('hidden', 'integer', (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('marks_of_board').on('marks').column('board_id').execute();
  },
};
