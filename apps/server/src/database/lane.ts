import { accept, refuse, type Outcome } from '@raakvlak/domain';
import type { Commit, Write } from './group-commit.ts';

/**
 * What was decided in somebody's turn. Memory is changed already; `undo` takes that back when the disk says no. `done`
 * happens only after the write is durable: nothing is told to anyone before that (P1).
 */
export type Turn<T> = {
  readonly write?: Write;
  readonly undo?: () => void;
  readonly done: () => T;
};

type Queued = {
  /** Judges, and returns the turn with its answer bound to whoever waits for it. */
  readonly judge: () => Turn<void>;
  readonly refuse: () => void;
  readonly failed: (error: unknown) => void;
};

/** When more wait than this, the next one hears "busy" and tries again. */
const waitingMost = 5_000;

/**
 * One line of turns. Turns that came in while the disk was busy are judged one after another, each on what the one before
 * left behind, written together, and then answered. Memory that was not written is never seen by a later turn.
 * `tellFirst` exists for the test that shows what the order is for.
 */
export class Lane {
  readonly #commit: Commit;
  readonly #report: (error: unknown) => void;
  readonly #tellFirst: boolean;
  #queue: Queued[] = [];
  #working: Promise<void> | undefined;

  constructor(commit: Commit, report: (error: unknown) => void, tellFirst = false) {
    this.#commit = commit;
    this.#report = report;
    this.#tellFirst = tellFirst;
  }

  /** Refuses with `busy` when it could not be stored; then nothing has changed. Rejects when `judge` throws. */
  run<T>(judge: () => Turn<T>): Promise<Outcome<T>> {
    if (this.#queue.length >= waitingMost) return Promise.resolve(refuse('busy'));
    return new Promise((resolve, failed) => {
      this.#queue.push({
        judge: () => {
          const { done, ...turn } = judge();
          return { ...turn, done: () => resolve(accept(done())) };
        },
        refuse: () => resolve(refuse('busy')),
        failed,
      });
      this.#working ??= this.#work();
    });
  }

  /** Resolves when everything that was asked so far is done. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working;
  }

  async #work(): Promise<void> {
    // What is asked in the same moment goes together.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#take(batch);
    }
    this.#working = undefined;
  }

  async #take(batch: readonly Queued[]): Promise<void> {
    const turns = batch.flatMap((queued) => {
      const turn = attempt(queued.judge, queued.failed);
      return turn ? [{ ...queued, turn }] : [];
    });
    const writes = turns.flatMap(({ turn }) => (turn.write ? [turn.write] : []));
    if (this.#tellFirst) for (const { turn, failed } of turns) attempt(turn.done, failed);
    try {
      if (writes.length > 0)
        await this.#commit(async (transaction) => {
          for (const write of writes) await write(transaction);
        });
    } catch (error) {
      this.#report(error);
      for (const { turn } of turns.toReversed()) turn.undo?.();
      for (const { refuse: busy } of turns) busy();
      return;
    }
    if (!this.#tellFirst) for (const { turn, failed } of turns) attempt(turn.done, failed);
  }
}

function attempt<T>(run: () => T, failed: (error: unknown) => void): T | undefined {
  try {
    return run();
  } catch (error) {
    failed(error);
    return undefined;
  }
}
