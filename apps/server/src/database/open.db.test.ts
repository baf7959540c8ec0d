import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from './open.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'raakvlak-')), 'raakvlak.db');

it('P1 a commit is on the disk before it is acknowledged: WAL with synchronous FULL', async () => {
  await using database = await openDatabase({ file: newFile() });
  const read = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database.db);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await read('journal_mode')).toBe('wal');
  expect(await read('synchronous')).toBe(2);
  expect(await read('foreign_keys')).toBe(1);
  expect(await read('secure_delete')).toBe(1);
});

it('opens a file that is up to date again without changing it', async () => {
  const file = newFile();
  await (await openDatabase({ file }))[Symbol.asyncDispose]();
  await using database = await openDatabase({ file });
  const tables = await database.db.introspection.getTables();
  expect(tables.map(({ name }) => name)).toContain('contributions');
});

it('P6 a seat that is not kept cannot get a name', async () => {
  await using database = await openDatabase({ file: newFile() });
  await sql`pragma foreign_keys = off`.execute(database.db);
  const seat = (kept: 0 | 1, id: string) =>
    database.db
      .insertInto('seats')
      .values({
        id,
        organisation_id: 'o',
        meeting_id: 'm',
        token_hash: id,
        name: 'Noor',
        kept,
        by_console: 0,
        removed: 0,
        taken: 1,
        back_hash: null,
        back_until: null,
      })
      .execute();
  await seat(1, 'kept');
  await expect(seat(0, 'not-kept')).rejects.toThrow('not_kept_is_a_number');
});

it('P8 the log says so when somebody else still reads an older state, and is empty afterwards', async () => {
  const file = newFile();
  await using database = await openDatabase({ file });
  const reader = new SqliteDriver(file, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from seats').get();
  await sql`insert into access_link (hash, purpose, expires_at) values ('h', 'first', 0)`.execute(
    database.db,
  );
  await sql`pragma busy_timeout = 1`.execute(database.db);
  expect(await database.emptyLog()).toBe(false);
  reader.exec('commit');
  expect(await database.emptyLog()).toBe(true);
  reader.close();
});
