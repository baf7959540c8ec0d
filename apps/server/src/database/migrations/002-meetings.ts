import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Groups, their meetings and boards. Whatever hangs below a group goes with it (P8). */
export const meetings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('groups')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('organisation_id', 'text', (column) =>
        column.notNull().references('auth_organization.id').onDelete('cascade'),
      )
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('keep_days', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('groups_of_organisation').on('groups').column('organisation_id').execute();
    await meetingsTable(db);
    await boardsTable(db);
  },
};

async function meetingsTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meetings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organisation_id', 'text', (column) =>
      column.notNull().references('auth_organization.id').onDelete('cascade'),
    )
    .addColumn('group_id', 'text', (column) => column.notNull().references('groups.id').onDelete('cascade'))
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('asked', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('programme', 'text', (column) => column.notNull())
    .addColumn('planned_for', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('join_code', 'text', (column) => column.unique())
    .addColumn('join_secret', 'text')
    .addColumn('stage_secret', 'text')
    .addColumn('step_id', 'text', (column) => column.notNull())
    .addColumn('before_step_id', 'text')
    .addColumn('binds_at', 'bigint', (column) => column.notNull())
    .addColumn('locked', 'integer', (column) => column.notNull())
    .addColumn('paused', 'integer', (column) => column.notNull())
    .addColumn('timer_ends_at', 'bigint')
    .addColumn('spotlight', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('opened_at', 'bigint')
    .addColumn('closed_at', 'bigint')
    .addColumn('active_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('meetings_of_group').on('meetings').column('group_id').execute();
}

async function boardsTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('boards')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organisation_id', 'text', (column) =>
      column.notNull().references('auth_organization.id').onDelete('cascade'),
    )
    .addColumn('group_id', 'text', (column) => column.notNull().references('groups.id').onDelete('cascade'))
    .addColumn('meeting_id', 'text', (column) =>
      column.notNull().references('meetings.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('instrument', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('sheet', 'text', (column) => column.notNull())
    .addColumn('previous_id', 'text', (column) => column.references('boards.id').onDelete('set null'))
    .addColumn('revealed', 'integer', (column) => column.notNull())
    .addColumn('recognising', 'integer', (column) => column.notNull())
    .addColumn('ordering', 'text', (column) => column.notNull())
    .addColumn('earlier_words', 'integer', (column) => column.notNull())
    .addColumn('result', 'text')
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('boards_of_meeting').on('boards').column('meeting_id').execute();
  await db.schema.createIndex('boards_of_group').on('boards').column('group_id').execute();
  await db.schema.createIndex('boards_after').on('boards').column('previous_id').execute();
}
