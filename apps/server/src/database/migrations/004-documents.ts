import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { bytes } from '../dialect.ts';

/** What a group makes together as documents, and the agreements that come out of it. */
export const documents: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('update_log')
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('epoch', 'integer', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('bytes', bytes, (column) => column.notNull())
      .addColumn('commands', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('update_log_place', ['board_id', 'epoch', 'seq'])
      .execute();
    await db.schema
      .createTable('board_snapshots')
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('epoch', 'integer', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('bytes', bytes, (column) => column.notNull())
      .addColumn('commands', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('board_snapshots_place', ['board_id', 'epoch', 'seq'])
      .execute();
    await db.schema
      .createTable('claims')
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('epoch', 'integer', (column) => column.notNull())
      .addColumn('client_id', 'bigint', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_actor_for_one_client', ['board_id', 'epoch', 'client_id'])
      .execute();
    await agreements(db);
  },
};

async function agreements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agreements')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organisation_id', 'text', (column) =>
      column.notNull().references('auth_organization.id').onDelete('cascade'),
    )
    .addColumn('group_id', 'text', (column) => column.notNull().references('groups.id').onDelete('cascade'))
    .addColumn('meeting_id', 'text', (column) =>
      column.notNull().references('meetings.id').onDelete('cascade'),
    )
    .addColumn('board_id', 'text', (column) => column.references('boards.id').onDelete('set null'))
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('notice', 'text', (column) => column.notNull())
    .addColumn('by_day', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('agreements_of_group').on('agreements').column('group_id').execute();
  await db.schema.createIndex('agreements_of_meeting').on('agreements').column('meeting_id').execute();
  await db.schema.createIndex('agreements_of_board').on('agreements').column('board_id').execute();
  await db.schema
    .createTable('agreement_changes')
    .addColumn('agreement_id', 'text', (column) =>
      column.notNull().references('agreements.id').onDelete('cascade'),
    )
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('changes_of_agreement')
    .on('agreement_changes')
    .columns(['agreement_id', 'at'])
    .execute();
}
