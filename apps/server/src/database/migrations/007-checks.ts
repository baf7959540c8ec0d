import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keepingNoOrder } from '../dialect.ts';

/**
 * What is asked on a board in private. Nothing here says when or in which order somebody answered; answers that are of no
 * use any more are erased when their meeting closes.
 */
export const checks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('boards').addColumn('asks', 'text').execute();
    await db.schema.alterTable('boards').addColumn('round', 'text').execute();
    await db.schema.alterTable('boards').addColumn('let_out', 'text').execute();
    await db.schema.alterTable('boards').addColumn('shown_at', 'integer').execute();
    await keepingNoOrder(
      db.schema
        .createTable('admitted')
        .addColumn('board_id', 'text', (column) =>
          column.notNull().references('boards.id').onDelete('cascade'),
        )
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addColumn('participant_id', 'text', (column) =>
          column.references('participants.id').onDelete('set null'),
        )
        .addColumn('side', 'text')
        .addColumn('batch', 'integer')
        .addPrimaryKeyConstraint('once_in_a_check', ['board_id', 'person']),
    ).execute();
    await db.schema.createIndex('checks_of_participant').on('admitted').column('participant_id').execute();
    await keepingNoOrder(
      db.schema
        .createTable('answers')
        .addColumn('board_id', 'text', (column) =>
          column.notNull().references('boards.id').onDelete('cascade'),
        )
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addColumn('answer', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('one_answer_to_a_question', ['board_id', 'person', 'question'])
        .addForeignKeyConstraint(
          'answers_of_admitted',
          ['board_id', 'person'],
          'admitted',
          ['board_id', 'person'],
          (constraint) => constraint.onDelete('cascade'),
        ),
    ).execute();
    await keepingNoOrder(
      db.schema
        .createTable('open_texts')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('organisation_id', 'text', (column) =>
          column.notNull().references('auth_organization.id').onDelete('cascade'),
        )
        .addColumn('board_id', 'text', (column) =>
          column.notNull().references('boards.id').onDelete('cascade'),
        )
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('shown', 'text'),
    ).execute();
    await db.schema.createIndex('texts_of_board').on('open_texts').column('board_id').execute();
  },
};
