import { wholeParts, type LogEntry, type StoredRoom } from '@raakvlak/sync/server';
import type { Commit } from '../database/group-commit.ts';
import { rowsInto } from '../database/rows-into.ts';
import type { Db } from '../database/schema.ts';
import type { BoardLog } from './board-log.ts';
import { sumOf } from '../database/sum.ts';

/** Why a board's document is not as it was stored; the rows, counted. */
export type Damage = { readonly board: string; readonly broken: number; readonly missing: boolean };

/** Where what a group makes together becomes durable. A room's name is its board's id. `damaged` is told once per board. */
export function createUpdateLog(
  db: Db,
  commit: Commit,
  damaged: (damage: Damage) => void = () => undefined,
): BoardLog {
  const log = queries(db);
  const quarantine = new Set<string>();
  const mayWrite = (board: string): void => {
    if (quarantine.has(board)) throw new Error('This board is damaged: nothing is written over it');
  };
  return {
    load: async (board) => {
      const { damage, ...stored } = await db
        .transaction()
        .execute(async (transaction) => load(transaction, board, await log.epochOf(transaction, board)));
      if (damage && !quarantine.has(board)) damaged(damage);
      if (damage) quarantine.add(board);
      return stored;
    },
    commit: async (batch) => {
      for (const { room } of batch) mayWrite(room);
      await commit((transaction) => append(transaction, log, batch));
    },
    committed: (board, commands) => committed(db, board, commands),
    compact: async (board, epoch, upTo, snapshot) => {
      mayWrite(board);
      await commit(async (transaction) => {
        if ((await log.epochOf(transaction, board)) !== epoch) return;
        await replace(transaction, { board, epoch, upTo, next: epoch, seq: upTo, snapshot });
      });
    },
    renew: async (board, epoch, next, snapshot, seq) => {
      mayWrite(board);
      await commit(async (transaction) => {
        if ((await log.epochOf(transaction, board)) !== epoch) throw new Error(passed);
        await replace(transaction, { board, epoch, upTo: Number.MAX_SAFE_INTEGER, next, seq, snapshot });
        await transaction.deleteFrom('claims').where('board_id', '=', board).execute();
      });
    },
    isDamaged: (board) => quarantine.has(board),
  };
}

const passed = 'This board is in another epoch';

type Queries = ReturnType<typeof queries>;

/** What every update asks and writes. */
const queries = (db: Db) => ({
  epochOf: newestEpoch(db),
  updates: rowsInto(db, 'update_log', ['board_id', 'epoch', 'seq', 'bytes', 'sum']),
  claims: rowsInto(db, 'claims', ['board_id', 'epoch', 'client_id', 'actor']),
  done: rowsInto(db, 'done_commands', ['board_id', 'id'], 'leave'),
});

async function append(db: Db, log: Queries, batch: readonly LogEntry[]): Promise<void> {
  const epochs = new Map<string, number>();
  for (const { room, epoch } of batch) {
    const now = epochs.get(room) ?? (await log.epochOf(db, room));
    if (now !== epoch) throw new Error(passed);
    epochs.set(room, now);
  }
  await log.updates(db, batch.map(rowOf));
  await log.claims(
    db,
    batch.flatMap(({ room, epoch, claims }) =>
      claims.map(({ client, owner }) => ({ board_id: room, epoch, client_id: client, actor: owner })),
    ),
  );
  await log.done(
    db,
    batch.flatMap(({ room, commands }) => commands.map((id) => ({ board_id: room, id }))),
  );
}

const rowOf = ({ room, epoch, seq, bytes }: LogEntry) => ({
  board_id: room,
  epoch,
  seq,
  bytes: asBuffer(bytes),
  sum: sumOf(bytes),
});

/** So many values in one question at most. */
const idsAtOnce = 500;

async function committed(db: Db, board: string, commands: readonly string[]): Promise<string[]> {
  const done = new Set<string>();
  for (let at = 0; at < commands.length; at += idsAtOnce) {
    const rows = await db
      .selectFrom('done_commands')
      .select('id')
      .where('board_id', '=', board)
      .where('id', 'in', commands.slice(at, at + idsAtOnce))
      .execute();
    for (const { id } of rows) done.add(id);
  }
  return commands.filter((id) => done.has(id));
}

async function load(
  db: Db,
  board: string,
  epoch: number,
): Promise<StoredRoom & { readonly damage: Damage | undefined }> {
  const rowsOf = (table: 'board_snapshots' | 'update_log') =>
    db
      .selectFrom(table)
      .select(['epoch', 'seq', 'bytes', 'sum'])
      .where('board_id', '=', board)
      .orderBy('epoch')
      .orderBy('seq')
      .execute();
  const [snapshot] = await rowsOf('board_snapshots');
  const rows = await rowsOf('update_log');
  const claims = await db
    .selectFrom('claims')
    .select(['client_id as client', 'actor as owner'])
    .where('board_id', '=', board)
    .where('epoch', '=', epoch)
    .execute();
  const all = snapshot ? [snapshot, ...rows] : rows;
  const whole = all.filter(({ bytes, sum }) => sumOf(bytes) === sum);
  const start = snapshot?.seq ?? 0;
  const missing = rows.some((row, index) => row.epoch !== epoch || row.seq !== start + index + 1);
  const parts = whole.map(({ bytes }) => plainBytes(bytes));
  const seq = rows.at(-1)?.seq ?? start;
  if (missing || whole.length < all.length)
    return {
      epoch,
      seq,
      snapshot: wholeParts(parts),
      updates: [],
      claims,
      damage: { board, broken: all.length - whole.length, missing },
    };
  const [first = null, ...others] = parts;
  return {
    epoch,
    seq,
    snapshot: snapshot ? first : null,
    updates: snapshot ? others : parts,
    claims,
    damage: undefined,
  };
}

type Replacement = {
  readonly board: string;
  readonly epoch: number;
  readonly upTo: number;
  readonly next: number;
  readonly seq: number;
  readonly snapshot: Uint8Array;
};

/** A snapshot takes the place of rows. */
async function replace(db: Db, { board, epoch, upTo, next, seq, snapshot }: Replacement): Promise<void> {
  await db
    .deleteFrom('update_log')
    .where('board_id', '=', board)
    .where('epoch', '=', epoch)
    .where('seq', '<=', upTo)
    .execute();
  await db.deleteFrom('board_snapshots').where('board_id', '=', board).execute();
  await db
    .insertInto('board_snapshots')
    .values({ board_id: board, epoch: next, seq, bytes: asBuffer(snapshot), sum: sumOf(snapshot) })
    .execute();
}

/** A new epoch begins with a snapshot, so the highest one there is counts. */
function newestEpoch(db: Db): (transaction: Db, board: string) => Promise<number> {
  const asked = db
    .selectFrom('board_snapshots')
    .select(({ fn }) => fn.max('epoch').as('epoch'))
    .where('board_id', '=', '')
    .compile();
  return async (transaction, board) => {
    const { rows } = await transaction.executeQuery<{ epoch: number | null }>({
      ...asked,
      parameters: [board],
    });
    return rows[0]?.epoch ?? 1;
  };
}

/** The driver takes a Buffer; this one copies nothing. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The driver gives a Buffer; whoever compares or keeps bytes wants a plain array. */
const plainBytes = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
