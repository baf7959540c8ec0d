import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keepingNoOrder } from '../dialect.ts';

/** What one person gives. */
export const contributions: Migration = {
  async up(db: Kysely<unknown>) {
    await keepingNoOrder(
      db.schema
        .createTable('seats')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addColumn('meeting_id', 'text', (column) =>
          column.notNull().references('meetings.id').onDelete('cascade'),
        )
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text')
        .addColumn('kept', 'integer', (column) => column.notNull())
        .addColumn('by_console', 'integer', (column) => column.notNull())
        .addColumn('removed', 'integer', (column) => column.notNull())
        .addColumn('back_hash', 'text', (column) => column.unique())
        .addColumn('back_until', 'bigint')
        .addCheckConstraint('not_kept_is_a_number', notKeptIsANumber),
    ).execute();
    await db.schema.createIndex('seats_of_meeting').on('seats').column('meeting_id').execute();
    await keepingNoOrder(
      db.schema
        .createTable('contributions')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addColumn('board_id', 'text', (column) =>
          column.notNull().references('boards.id').onDelete('cascade'),
        )
        .addColumn('seat_id', 'text', (column) => column.notNull().references('seats.id').onDelete('cascade'))
        .addColumn('ref', 'text', (column) => column.notNull())
        .addColumn('field', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('name', 'text')
        .addColumn('again', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('shown_words', 'text')
        .addColumn('hidden', 'integer', (column) => column.notNull())
        .addUniqueConstraint('one_card_for_one_ref', ['board_id', 'seat_id', 'ref']),
    ).execute();
    await db.schema.createIndex('contributions_of_seat').on('contributions').column('seat_id').execute();
    await keepingNoOrder(
      db.schema
        .createTable('recognitions')
        .addColumn('board_id', 'text', (column) =>
          column.notNull().references('boards.id').onDelete('cascade'),
        )
        .addColumn('target', 'text', (column) => column.notNull())
        .addColumn('seat_id', 'text', (column) => column.notNull().references('seats.id').onDelete('cascade'))
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addPrimaryKeyConstraint('one_tap_for_one_seat', ['board_id', 'target', 'seat_id']),
    ).execute();
    await db.schema.createIndex('recognitions_of_seat').on('recognitions').column('seat_id').execute();
  },
};

// The last line of defence for "niet bewaard": a name of such a seat cannot be written at all.
const notKeptIsANumber = sql`kept = 1 or name is null`;
