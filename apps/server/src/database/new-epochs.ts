import type { Db } from './schema.ts';
import { sumOf } from './sum.ts';

/** A Yjs update that says nothing. */
const nothing = Buffer.from([0, 0]);

/**
 * Every board goes on in an epoch that none of its phones has ever seen: a phone that was ahead of what lies here (it saw what
 * came after the copy was made) begins again with what lies here, and does again what was never acknowledged. Nothing of a
 * board changes but the number. `now` in ms; its seconds are always higher than epochs that were counted one by one.
 */
export async function beginNewEpochs(db: Db, now: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const boards = await transaction.selectFrom('boards').select('id').execute();
    for (const { id } of boards) await renumber(transaction, id, Math.floor(now / 1000));
  });
}

async function renumber(db: Db, board: string, seconds: number): Promise<void> {
  const newest = await db
    .selectFrom('board_snapshots')
    .select(({ fn }) => fn.max('epoch').as('epoch'))
    .where('board_id', '=', board)
    .executeTakeFirst();
  const epoch = newest?.epoch ?? null;
  const next = Math.max((epoch ?? 1) + 1, seconds);
  for (const table of ['update_log', 'claims', 'board_snapshots'] as const)
    await db
      .updateTable(table)
      .set({ epoch: next })
      .where('board_id', '=', board)
      .where('epoch', '=', epoch ?? 1)
      .execute();
  // An epoch begins with a snapshot, also on a board that never had one.
  if (epoch === null)
    await db
      .insertInto('board_snapshots')
      .values({ board_id: board, epoch: next, seq: 0, bytes: nothing, sum: sumOf(nothing) })
      .execute();
}
