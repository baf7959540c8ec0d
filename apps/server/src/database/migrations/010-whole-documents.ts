import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { bytes, keepingNoOrder } from '../dialect.ts';
import { sumOf } from '../sum.ts';

/**
 * Documents that one can see to be whole: every row with a sum of its bytes. The ids of commands that were done move to a
 * table of their own, where one is found without reading all of them. The log lies in the order in which it is read.
 */
export const wholeDocuments: Migration = {
  async up(db: Kysely<unknown>) {
    const old = db as Kysely<Before>;
    await keepingNoOrder(
      db.schema
        .createTable('done_commands')
        .addColumn('board_id', 'text', (column) =>
          column.notNull().references('boards.id').onDelete('cascade'),
        )
        .addColumn('id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('done_once', ['board_id', 'id']),
    ).execute();
    for (const table of ['update_log', 'board_snapshots'] as const) {
      await keepingNoOrder(
        db.schema
          .createTable(`${table}_now`)
          .addColumn('board_id', 'text', (column) =>
            column.notNull().references('boards.id').onDelete('cascade'),
          )
          .addColumn('epoch', 'integer', (column) => column.notNull())
          .addColumn('seq', 'integer', (column) => column.notNull())
          .addColumn('bytes', bytes, (column) => column.notNull())
          .addColumn('sum', 'bigint', (column) => column.notNull())
          .addPrimaryKeyConstraint(`${table}_in_order`, ['board_id', 'epoch', 'seq']),
      ).execute();
      for (const row of await old.selectFrom(table).selectAll().execute()) await move(old, table, row);
      await db.schema.dropTable(table).execute();
      await sql`alter table ${sql.table(`${table}_now`)} rename to ${sql.table(table)}`.execute(db);
    }
  },
};

type Row = { board_id: string; epoch: number; seq: number; bytes: Uint8Array };
type Before = Record<'update_log' | 'board_snapshots', Row & { commands: string }> &
  Record<'update_log_now' | 'board_snapshots_now', Row & { sum: number }> & {
    done_commands: { board_id: string; id: string };
  };

async function move(
  db: Kysely<Before>,
  table: 'update_log' | 'board_snapshots',
  { commands, ...row }: Before['update_log'],
): Promise<void> {
  await db
    .insertInto(`${table}_now`)
    .values({ ...row, sum: sumOf(row.bytes) })
    .execute();
  for (const id of JSON.parse(commands) as string[])
    await db
      .insertInto('done_commands')
      .values({ board_id: row.board_id, id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
