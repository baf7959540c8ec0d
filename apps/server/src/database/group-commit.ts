import type { Db } from './schema.ts';

/** What has to be in the file, given the transaction it happens in. */
export type Write = (transaction: Db) => Promise<void>;

/** Resolves when the write is on the disk and stays there; rejects when nothing of it happened. */
export type Commit = (write: Write) => Promise<void>;

type Waiting = {
  readonly write: Write;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Everything that came in while the disk was busy goes into one transaction, because a hundred rows cost no more than one.
 * When such a transaction fails, each write gets one of its own, so that nobody pays for a neighbour's mistake.
 */
export function groupCommit(db: Db): Commit {
  let waiting: Waiting[] = [];
  let busy = false;

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await commit(db, batch);
    }
    busy = false;
  }

  return (write) =>
    new Promise((done, failed) => {
      waiting.push({ write, done, failed });
      void work();
    });
}

async function commit(db: Db, batch: readonly Waiting[]): Promise<void> {
  try {
    await db.transaction().execute(async (transaction) => {
      for (const { write } of batch) await write(transaction);
    });
    for (const { done } of batch) done();
  } catch (error) {
    const [only, ...more] = batch;
    if (only && more.length === 0) only.failed(error);
    else for (const one of batch) await commit(db, [one]);
  }
}
