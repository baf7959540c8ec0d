import SqliteDriver from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import { createUpdateLog } from '../../boards/update-log-store.ts';
import { groupCommit } from '../group-commit.ts';
import type { Schema } from '../schema.ts';
import { documents } from './004-documents.ts';
import { wholeDocuments } from './010-whole-documents.ts';

it('P1 documents of before are whole after the step, and know which commands were done', async () => {
  await using db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: new SqliteDriver(':memory:') }),
  });
  await documents.up(db);
  await sql`pragma foreign_keys = off`.execute(db);
  const row = (table: string, seq: number, bytes: Uint8Array, commands: readonly string[]) =>
    sql`insert into ${sql.table(table)} values ('a', 2, ${seq}, ${Buffer.from(bytes)}, ${JSON.stringify(commands)})`.execute(
      db,
    );
  await row('board_snapshots', 4, new Uint8Array([0, 0]), ['one', 'two']);
  await row('update_log', 5, new Uint8Array([0, 0]), ['two', 'three']);
  await row('update_log', 6, new Uint8Array([0, 0]), []);
  await wholeDocuments.up(db);
  const log = createUpdateLog(db, groupCommit(db));
  expect(await log.load('a')).toMatchObject({ epoch: 2, seq: 6, updates: [{}, {}] });
  expect(log.isDamaged('a')).toBe(false);
  expect(await log.committed('a', ['one', 'two', 'three', 'four'])).toEqual(['one', 'two', 'three']);
});
