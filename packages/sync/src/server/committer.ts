import type { Clock } from '../clock.ts';
import { guarded } from '../guarded.ts';
import type { Timing } from './timing.ts';
import type { LogEntry, UpdateLog } from './update-log.ts';

/** Told once: whether what was waited for is durable. */
export type Settled = (durable: boolean) => void;

type Batch = { readonly entries: LogEntry[]; readonly settled: Settled[]; readonly after: Settled[] };

/**
 * The commit barrier of the whole hub: gathers what arrives within a few milliseconds into one durable
 * transaction, one at a time, and only then lets anything out. A failure fails everything that waits,
 * because later updates were judged on a document that held the lost ones.
 */
export class Committer {
  readonly #log: Pick<UpdateLog, 'commit'>;
  readonly #clock: Clock;
  readonly #timing: Timing;
  readonly #report: (error: unknown) => void;
  #open: Batch = empty();
  #writing: Batch | null = null;
  #cancelTimer: (() => void) | null = null;

  constructor(
    log: Pick<UpdateLog, 'commit'>,
    clock: Clock,
    timing: Timing,
    report: (error: unknown) => void,
  ) {
    this.#log = log;
    this.#clock = clock;
    this.#timing = timing;
    this.#report = report;
  }

  /** Whether there is no more room for updates to wait. */
  get full(): boolean {
    return this.#open.entries.length >= this.#timing.queue;
  }

  /** Takes one entry into the next transaction; `settled` hears what became of it. */
  add(entry: LogEntry, settled: Settled): void {
    this.#open.entries.push(entry);
    this.#open.settled.push(settled);
    if (this.#open.entries.length >= this.#timing.batch) this.#close();
    else this.#cancelTimer ??= this.#clock.after(this.#timing.gather, () => this.#close());
  }

  /** Calls back once everything that was added until now is durable; at once when nothing waits. */
  after(settled: Settled): void {
    const last = this.#open.entries.length > 0 ? this.#open : this.#writing;
    if (last) last.after.push(settled);
    else settled(true);
  }

  /** The same as a promise. */
  settled(): Promise<boolean> {
    return new Promise((resolve) => this.after(resolve));
  }

  #close(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#writing !== null || this.#open.entries.length === 0) return;
    const batch = this.#open;
    this.#open = empty();
    this.#writing = batch;
    this.#log.commit(batch.entries).then(
      () => this.#finish(batch, true),
      (error: unknown) => {
        this.#report(error);
        this.#finish(batch, false);
      },
    );
  }

  #finish(batch: Batch, durable: boolean): void {
    const lost = durable ? empty() : this.#open;
    if (!durable) this.#open = empty();
    this.#writing = null;
    const tell = [...batch.settled, ...lost.settled, ...batch.after, ...lost.after];
    for (const settled of tell) guarded(settled, this.#report)(durable);
    // What came in while the disk was busy has waited long enough.
    if (this.#open.entries.length > 0) this.#close();
  }
}

function empty(): Batch {
  return { entries: [], settled: [], after: [] };
}
