import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keepingNoOrder } from '../dialect.ts';

/** Who may come back as the same person, the tablets that are passed on, and whom a child can turn to. */
export const roster: Migration = {
  async up(db: Kysely<unknown>) {
    await keepingNoOrder(
      db.schema
        .createTable('participants')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('perspective', 'text')
        .addColumn('code_hash', 'text', (column) => column.notNull().unique()),
    ).execute();
    await keepingNoOrder(
      db.schema
        .createTable('roster')
        .addColumn('group_id', 'text', (column) =>
          column.notNull().references('groups.id').onDelete('cascade'),
        )
        .addColumn('participant_id', 'text', (column) =>
          column.notNull().references('participants.id').onDelete('cascade'),
        )
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addPrimaryKeyConstraint('once_on_a_roster', ['group_id', 'participant_id']),
    ).execute();
    await db.schema.createIndex('groups_of_participant').on('roster').column('participant_id').execute();
    await db.schema
      .createTable('tablets')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('organisation_id', 'text', (column) =>
        column.notNull().references('auth_organization.id').onDelete('cascade'),
      )
      .addColumn('meeting_id', 'text', (column) =>
        column.notNull().references('meetings.id').onDelete('cascade'),
      )
      .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
      .addColumn('paper', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('tablets_of_meeting').on('tablets').column('meeting_id').execute();
    await db.schema
      .createTable('safety_routes')
      .addColumn('organisation_id', 'text', (column) =>
        column.primaryKey().notNull().references('auth_organization.id').onDelete('cascade'),
      )
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('phone', 'text', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('seats').addColumn('perspective', 'text').execute();
    await db.schema
      .alterTable('seats')
      .addColumn('participant_id', 'text', (column) =>
        column.references('participants.id').onDelete('set null'),
      )
      .execute();
    await db.schema
      .alterTable('seats')
      .addColumn('tablet_id', 'text', (column) => column.references('tablets.id').onDelete('set null'))
      .execute();
    await db.schema
      .alterTable('seats')
      .addColumn('taken', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await db.schema.createIndex('seats_of_participant').on('seats').column('participant_id').execute();
    await db.schema.createIndex('seats_of_tablet').on('seats').column('tablet_id').execute();
  },
};
