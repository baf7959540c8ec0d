import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newBoardUpdate, readBoardBytes } from '@raakvlak/board';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { groupCommit } from '../database/group-commit.ts';
import { openDatabase, type Database } from '../database/open.ts';
import { createUpdateLog, type Damage } from './update-log-store.ts';

const idOf = (room: string, seq: number): string => `${room.repeat(21)}${seq}`;
const theme = (id: string, client: number): Uint8Array =>
  newBoardUpdate([{ id, title: 'Een thema', field: 'team.helps' }], client) ?? new Uint8Array();
const entry = (room: string, seq: number) => ({
  room,
  epoch: 1,
  seq,
  bytes: theme(idOf(room, seq), seq),
  claims: [],
  commands: [`${room}-${seq}`],
});

/** Two boards: of each a snapshot of its first update, and two updates after it. */
async function twoBoards() {
  const database = await openDatabase({
    file: join(mkdtempSync(join(tmpdir(), 'raakvlak-')), 'raakvlak.db'),
  });
  await sql`pragma foreign_keys = off`.execute(database.db);
  const log = createUpdateLog(database.db, groupCommit(database.db));
  for (const room of ['a', 'b']) {
    await log.commit([entry(room, 1)]);
    await log.compact(room, 1, 1, theme(idOf(room, 1), 1));
    await log.commit([entry(room, 2), entry(room, 3)]);
  }
  return database;
}

/** What a server that starts now makes of board a: the themes that are shown, and what it told of damage. */
async function opened({ db }: Database) {
  const told: Damage[] = [];
  const log = createUpdateLog(db, groupCommit(db), (damage) => told.push(damage));
  const { snapshot, updates, ...stored } = await log.load('a');
  const themes = readBoardBytes(snapshot ? [snapshot, ...updates] : updates).themes.map(({ id }) => id);
  return { log, stored, themes: themes.toSorted(), told };
}

const everything = async ({ db }: Database) => ({
  log: await db.selectFrom('update_log').selectAll().execute(),
  snapshots: await db.selectFrom('board_snapshots').selectAll().execute(),
});

type Table = 'board_snapshots' | 'update_log';
const lay = ({ db }: Database, table: Table, seq: number, bytes: Uint8Array) =>
  db
    .updateTable(table)
    .set({ bytes: Buffer.from(bytes) })
    .where('board_id', '=', 'a')
    .where('seq', '=', seq)
    .execute();

it('P1 every byte of a snapshot and of an update that is turned over is noticed, and what is whole is shown', async () => {
  await using database = await twoBoards();
  let unnoticedBySight = 0;
  for (const [table, seq] of [
    ['board_snapshots', 1],
    ['update_log', 2],
    ['update_log', 3],
  ] as const) {
    const good = theme(idOf('a', seq), seq);
    for (let at = 0; at < good.length; at += 1) {
      const bad = good.slice();
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
      await lay(database, table, seq, bad);
      const { themes, told, log } = await opened(database);
      expect(told).toEqual([{ board: 'a', broken: 1, missing: false }]);
      expect(themes).toEqual([1, 2, 3].filter((other) => other !== seq).map((other) => idOf('a', other)));
      expect(log.isDamaged('a')).toBe(true);
      unnoticedBySight += looksGood(bad) ? 1 : 0;
    }
    await lay(database, table, seq, good);
  }
  // Without the sum beside them, so many would have been taken for what the group made.
  expect(unnoticedBySight).toBeGreaterThan(20);
  expect((await opened(database)).told).toEqual([]);
}, 120_000);

it('P1 bytes that are cut off, are rubbish or are not there are noticed, and the other board is untouched', async () => {
  await using database = await twoBoards();
  const good = theme(idOf('a', 2), 2);
  const damages = [
    () => lay(database, 'update_log', 2, good.slice(0, 20)),
    () => lay(database, 'update_log', 2, new Uint8Array()),
    () => lay(database, 'update_log', 2, new Uint8Array(500).fill(0xff)),
    () => database.db.deleteFrom('update_log').where('board_id', '=', 'a').where('seq', '=', 2).execute(),
    () => database.db.deleteFrom('board_snapshots').where('board_id', '=', 'a').execute(),
  ];
  for (const damage of damages) {
    await damage();
    const { log, told, themes } = await opened(database);
    expect(told).toHaveLength(1);
    expect(themes).toContain(idOf('a', 3));
    expect((await log.load('b')).updates).toHaveLength(2);
    expect(log.isDamaged('b')).toBe(false);
  }
});

it('P1 nothing is written over a damaged board, and it is told once', async () => {
  await using database = await twoBoards();
  await lay(database, 'update_log', 2, new Uint8Array([1, 2, 3]));
  const before = await everything(database);
  const { log, told, stored } = await opened(database);
  await expect(log.commit([entry('a', stored.seq + 1)])).rejects.toThrow('damaged');
  await expect(log.compact('a', 1, 3, new Uint8Array([0, 0]))).rejects.toThrow('damaged');
  await expect(log.renew('a', 1, 2, new Uint8Array([0, 0]), 3)).rejects.toThrow('damaged');
  await log.load('a');
  expect(told).toHaveLength(1);
  expect(await everything(database)).toEqual(before);
  await log.commit([entry('b', 4)]);
  expect((await log.load('b')).seq).toBe(4);
});

/** Whether nothing can be seen in these bytes alone. */
function looksGood(bytes: Uint8Array): boolean {
  try {
    return readBoardBytes([bytes]).themes.length === 1;
  } catch {
    return false;
  }
}
