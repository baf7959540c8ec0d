import type { LogEntry, StoredRoom, UpdateLog } from '@raakvlak/sync/server';
import * as z from 'zod/mini';
import type { Commit } from '../database/group-commit.ts';
import type { Db } from '../database/schema.ts';

/** Where what a group makes together becomes durable. A room's name is its board's id. */
export function createUpdateLog(db: Db, commit: Commit): UpdateLog {
  return {
    load: (board) => db.transaction().execute((transaction) => load(transaction, board)),
    commit: (batch) => commit((transaction) => append(transaction, batch)),
    committed: (board, commands) => committed(db, board, commands),
    compact: (board, epoch, upTo, snapshot) =>
      commit(async (transaction) => {
        if ((await epochOf(transaction, board)) !== epoch) return;
        await replace(transaction, { board, epoch, upTo, next: epoch, seq: upTo, snapshot });
      }),
    renew: (board, epoch, next, snapshot, seq) =>
      commit(async (transaction) => {
        if ((await epochOf(transaction, board)) !== epoch) throw new Error(passed);
        await replace(transaction, { board, epoch, upTo: Number.MAX_SAFE_INTEGER, next, seq, snapshot });
        await transaction.deleteFrom('claims').where('board_id', '=', board).execute();
      }),
  };
}

const passed = 'This board is in another epoch';

async function load(db: Db, board: string): Promise<StoredRoom> {
  const epoch = await epochOf(db, board);
  const snapshot = await snapshotOf(db, board, epoch);
  const rows = await db
    .selectFrom('update_log')
    .select(['seq', 'bytes'])
    .where('board_id', '=', board)
    .where('epoch', '=', epoch)
    .orderBy('seq')
    .execute();
  const claims = await db
    .selectFrom('claims')
    .select(['client_id as client', 'actor as owner'])
    .where('board_id', '=', board)
    .where('epoch', '=', epoch)
    .execute();
  return {
    epoch,
    seq: rows.at(-1)?.seq ?? snapshot?.seq ?? 0,
    snapshot: snapshot ? plainBytes(snapshot.bytes) : null,
    updates: rows.map(({ bytes }) => plainBytes(bytes)),
    claims,
  };
}

async function append(db: Db, batch: readonly LogEntry[]): Promise<void> {
  for (const board of new Set(batch.map(({ room }) => room))) {
    const epoch = await epochOf(db, board);
    if (batch.some((entry) => entry.room === board && entry.epoch !== epoch)) throw new Error(passed);
  }
  for (const { room, epoch, seq, bytes, claims, commands } of batch) {
    await db
      .insertInto('update_log')
      .values({ board_id: room, epoch, seq, bytes: Buffer.from(bytes), commands: JSON.stringify(commands) })
      .execute();
    for (const { client, owner } of claims)
      await db
        .insertInto('claims')
        .values({ board_id: room, epoch, client_id: client, actor: owner })
        .execute();
  }
}

async function committed(db: Db, board: string, asked: readonly string[]): Promise<string[]> {
  if (asked.length === 0) return [];
  const done = new Set(await commandsIn(db, 'update_log', board));
  for (const id of await commandsIn(db, 'board_snapshots', board)) done.add(id);
  return asked.filter((id) => done.has(id));
}

type Replacement = {
  readonly board: string;
  readonly epoch: number;
  readonly upTo: number;
  readonly next: number;
  readonly seq: number;
  readonly snapshot: Uint8Array;
};

/** A snapshot takes the place of rows; the ids of their commands stay with it. */
async function replace(db: Db, { board, epoch, upTo, next, seq, snapshot }: Replacement): Promise<void> {
  const before = [
    ...(await commandsIn(db, 'board_snapshots', board)),
    ...(await commandsIn(db, 'update_log', board, { epoch, upTo })),
  ];
  await db
    .deleteFrom('update_log')
    .where('board_id', '=', board)
    .where('epoch', '=', epoch)
    .where('seq', '<=', upTo)
    .execute();
  await db.deleteFrom('board_snapshots').where('board_id', '=', board).execute();
  await db
    .insertInto('board_snapshots')
    .values({
      board_id: board,
      epoch: next,
      seq,
      bytes: Buffer.from(snapshot),
      commands: JSON.stringify(before),
    })
    .execute();
}

const commandsSchema = z.array(z.string());

async function commandsIn(
  db: Db,
  table: 'update_log' | 'board_snapshots',
  board: string,
  part?: { epoch: number; upTo: number },
): Promise<string[]> {
  let query = db.selectFrom(table).select('commands').where('board_id', '=', board);
  if (part) query = query.where('epoch', '=', part.epoch).where('seq', '<=', part.upTo);
  const rows = await query.execute();
  return rows.flatMap(({ commands }) => commandsSchema.parse(JSON.parse(commands)));
}

/** A new epoch begins with a snapshot, so the highest one there is counts. */
async function epochOf(db: Db, board: string): Promise<number> {
  const snapshot = await db
    .selectFrom('board_snapshots')
    .select(({ fn }) => fn.max('epoch').as('epoch'))
    .where('board_id', '=', board)
    .executeTakeFirst();
  return snapshot?.epoch ?? 1;
}

const snapshotOf = (db: Db, board: string, epoch: number) =>
  db
    .selectFrom('board_snapshots')
    .select(['seq', 'bytes'])
    .where('board_id', '=', board)
    .where('epoch', '=', epoch)
    .executeTakeFirst();

/** The driver gives a Buffer; whoever compares or keeps bytes wants a plain array. */
const plainBytes = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
