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

/** Told of every transaction: how many writes go into it, and then whether it is on the disk. */
export type Watch = (writes: number) => (durable: boolean) => void;

const unwatched: Watch = () => () => undefined;

/** Resolves when the next transaction may begin. */
export type Rest = () => Promise<void>;

const noRest: Rest = () => Promise.resolve();

/**
 * Everything that came in while the disk was busy goes into one transaction, because a hundred rows cost no more than one.
 * Between two there is a `rest`, in which others gather for the next; a write that comes alone does not wait. When such a
 * transaction fails, each write gets one of its own, so that nobody pays for a neighbour's mistake.
 */
export function groupCommit(db: Db, watch: Watch = unwatched, rest: Rest = noRest): Commit {
  let waiting: Waiting[] = [];
  let busy = false;

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      await rest();
      const batch = waiting;
      waiting = [];
      await commit(db, batch, watch);
    }
    busy = false;
  }

  return (write) =>
    new Promise((done, failed) => {
      waiting.push({ write, done, failed });
      void work();
    });
}

async function commit(db: Db, batch: readonly Waiting[], watch: Watch): Promise<void> {
  const written = watch(batch.length);
  try {
    await db.transaction().execute(async (transaction) => {
      for (const { write } of batch) await write(transaction);
    });
    written(true);
    for (const { done } of batch) done();
  } catch (error) {
    written(false);
    const [only, ...more] = batch;
    if (only && more.length === 0) only.failed(error);
    else for (const one of batch) await commit(db, [one], watch);
  }
}
