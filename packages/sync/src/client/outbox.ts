import * as Y from 'yjs';
import type { Command, Join } from './command.ts';
import type { OutboxStore } from './outbox-store.ts';

/** One thing to be made durable: a command, or a loose edit (an undo) that has no name to do it again by. */
export type Entry = {
  readonly id: string;
  command: Command | null;
  /** What it did to the document; null while it was not done on this one yet. */
  bytes: Uint8Array | null;
  /** Whether it was ever sent, from this page or an earlier one. */
  sent: boolean;
  /** Waiting for its answer. */
  inFlight: boolean;
  /** How often the document had to start again because of it. */
  setbacks: number;
};

const MOST = 1_000;

/** What is not durable on the server yet, in order; kept on the device as far as the device can. */
export class Outbox {
  readonly #store: OutboxStore;
  readonly #join: Join;
  readonly #failed: (error: unknown) => void;
  readonly #entries: Entry[] = [];
  #chain: Promise<void> = Promise.resolve();

  constructor(store: OutboxStore, join: Join, failed: (error: unknown) => void) {
    this.#store = store;
    this.#join = join;
    this.#failed = failed;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get full(): boolean {
    return this.#entries.length >= MOST;
  }

  /** Whether something still has to be done on this document. */
  get hasUndone(): boolean {
    return this.#entries.some(({ bytes }) => bytes === null);
  }

  /** Brings back what an earlier page left; it may have been sent. Never throws. */
  async restore(): Promise<void> {
    await this.#run(async () => {
      const commands = await this.#store.load();
      const known = new Set(this.#entries.map(({ id }) => id));
      const missing = commands.filter(({ id }) => !known.has(id)).slice(0, MOST - this.#entries.length);
      const old = missing.map((command) => ({ ...entryOf(command.id, command, null), sent: true }));
      this.#insert(...old);
    });
  }

  /** Adds a command, or lets the last one do both when that was never sent. */
  addCommand(command: Command, bytes: Uint8Array | null): void {
    const last = this.#entries.at(-1);
    const joined = last && this.#joined(last, command, bytes);
    const kept = joined ?? command;
    if (joined === undefined && bytes !== null) this.#insert(entryOf(command.id, command, bytes));
    else if (joined === undefined) this.#entries.push(entryOf(command.id, command, null));
    void this.#run(() => this.#store.put(kept));
  }

  /** Adds an edit that cannot be done again elsewhere. */
  addLoose(id: string, bytes: Uint8Array): void {
    this.#insert(entryOf(id, null, bytes));
  }

  /** Takes these out: they are durable, or will never be. */
  settle(ids: readonly string[]): Entry[] {
    const gone = new Set(ids);
    const settled = this.#entries.filter(({ id }) => gone.has(id));
    const left = this.#entries.filter(({ id }) => !gone.has(id));
    this.#entries.splice(0, this.#entries.length, ...left);
    const stored = settled.flatMap(({ command }) => (command ? [command.id] : []));
    if (stored.length > 0) void this.#run(() => this.#store.remove(stored));
    return settled;
  }

  /** Behind what was done, before what is still to be done: the order of the clock in which they are sent. */
  #insert(...entries: readonly Entry[]): void {
    const undone = this.#entries.findIndex(({ bytes }) => bytes === null);
    this.#entries.splice(undone === -1 ? this.#entries.length : undone, 0, ...entries);
  }

  #joined(last: Entry, command: Command, bytes: Uint8Array | null): Command | undefined {
    if (last.sent || last.command === null || (last.bytes === null) !== (bytes === null)) return undefined;
    const args = this.#join(last.command, command);
    if (args === undefined) return undefined;
    last.command = { ...last.command, name: command.name, args };
    if (last.bytes && bytes) last.bytes = Y.mergeUpdates([last.bytes, bytes]);
    return last.command;
  }

  /** One after the other, so that no `put` lands after its `remove`. */
  #run(step: () => Promise<void>): Promise<void> {
    this.#chain = this.#chain.then(step).catch(this.#failed);
    return this.#chain;
  }
}

function entryOf(id: string, command: Command | null, bytes: Uint8Array | null): Entry {
  return { id, command, bytes, sent: false, inFlight: false, setbacks: 0 };
}
