import { Worker } from 'node:worker_threads';
import type { Clock } from '../clock.ts';
import { snapshotOf } from './snapshot.ts';
import type { SnapshotDone, SnapshotTask } from './snapshot-worker.ts';

/** Up to here a snapshot takes a few milliseconds, less than handing it over is worth. */
const SMALL = 48 * 1024;
/** How long the thread waits for another one, in milliseconds. */
const LINGER = 30_000;

type Waiting = { readonly done: (bytes: Uint8Array) => void; readonly failed: (error: Error) => void };

/**
 * Makes snapshots of large boards on a thread of its own, because one of 5,000 cards takes this thread's breath for longer than
 * 25 ms. The thread comes when it is needed, keeps nothing alive, and goes when nothing came for a while.
 */
export class SnapshotThread implements Disposable {
  readonly #clock: Clock;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #tasks = 0;
  #cancelEnd: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** As `snapshotOf`. */
  readonly make = async (updates: readonly Uint8Array[]): Promise<Uint8Array> => {
    const size = updates.reduce((sum, { length }) => sum + length, 0);
    if (size <= SMALL) return snapshotOf(updates);
    this.#cancelEnd();
    const worker = (this.#worker ??= this.#start());
    this.#tasks += 1;
    const task: SnapshotTask = { task: this.#tasks, updates };
    return new Promise((done, failed) => {
      this.#waiting.set(task.task, { done, failed });
      worker.postMessage(task);
    });
  };

  [Symbol.dispose](): void {
    this.#cancelEnd();
    this.#end('The thread was put away.');
  }

  #start(): Worker {
    const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', (done: SnapshotDone) => this.#finish(done));
    worker.on('error', (error) => this.#lost(worker, String(error)));
    worker.on('exit', () => this.#lost(worker, 'The thread ended.'));
    return worker;
  }

  #finish(done: SnapshotDone): void {
    const waiting = this.#waiting.get(done.task);
    this.#waiting.delete(done.task);
    if ('error' in done) waiting?.failed(new Error(done.error));
    else waiting?.done(done.bytes);
    if (this.#waiting.size === 0)
      this.#cancelEnd = this.#clock.after(LINGER, () => this.#end('Nothing waited.'));
  }

  #lost(worker: Worker, why: string): void {
    if (this.#worker === worker) this.#end(why);
  }

  /** Whoever waits hears that nothing came of it, and the next one starts a new thread. */
  #end(why: string): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { failed } of waiting) failed(new Error(why));
  }
}
