import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
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

/** What an outbox is made of. */
export type OutboxPorts = {
  readonly store: OutboxStore;
  readonly join: Join;
  readonly clock: Clock;
  /** Whether the device now holds all that is to be kept; with what went wrong when it does not. */
  readonly kept: (all: boolean, error?: unknown) => void;
};

const MOST = 1_000;
/** How long a store that failed is left alone (ms). */
const RETRY_STORE = 8_000;

/** What is not durable on the server yet, in order; kept on the device as far as the device can. */
export class Outbox {
  readonly #ports: OutboxPorts;
  readonly #entries: Entry[] = [];
  /** What lies on the device by id, as it was put; null when a put or remove failed, and nobody knows. */
  readonly #lying = new Map<string, Command | null>();
  #looked: () => void = () => undefined;
  #loaded = false;
  #laying = false;
  /** The last time that something was put, it did not come to lie there. */
  #lastPutFailed = false;
  #cancelRetry: () => void = () => undefined;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
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

  /** Brings back what an earlier page left; it may have been sent. `looked` is called at every try, until one found it. */
  restore(looked: () => void): void {
    this.#looked = looked;
    void this.#lay();
  }

  /** Adds a command, or lets the last one do both when that was never sent. */
  addCommand(command: Command, bytes: Uint8Array | null): void {
    const last = this.#entries.at(-1);
    const joined = last && this.#joined(last, command, bytes);
    if (!joined && bytes !== null) this.#insert(entryOf(command.id, command, bytes));
    else if (!joined) this.#entries.push(entryOf(command.id, command, null));
    void this.#lay();
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
    if (settled.length > 0) void this.#lay();
    return settled;
  }

  /** Leaves a store that failed alone. */
  dispose(): void {
    this.#cancelRetry();
  }

  /** Behind what was done, before what is still to be done: the order of the clock in which they are sent. */
  #insert(...entries: readonly Entry[]): void {
    const undone = this.#entries.findIndex(({ bytes }) => bytes === null);
    this.#entries.splice(undone === -1 ? this.#entries.length : undone, 0, ...entries);
  }

  #joined(last: Entry, command: Command, bytes: Uint8Array | null): boolean {
    if (last.sent || last.command === null || (last.bytes === null) !== (bytes === null)) return false;
    const args = this.#ports.join(last.command, command);
    if (args === undefined) return false;
    last.command = { ...last.command, name: command.name, args };
    if (last.bytes && bytes) last.bytes = Y.mergeUpdates([last.bytes, bytes]);
    return true;
  }

  /** Makes the device hold exactly what waits, one step after the other; while it fails it is tried again later. */
  async #lay(): Promise<void> {
    if (this.#laying) return;
    this.#laying = true;
    this.#cancelRetry();
    try {
      for (let step = this.#next(); step; step = this.#next()) await step();
      if (!this.#lastPutFailed) this.#ports.kept(true);
    } catch (error) {
      this.#cancelRetry = this.#ports.clock.after(RETRY_STORE, () => void this.#lay());
      this.#ports.kept(false, error);
    }
    this.#laying = false;
  }

  /** The next thing to do on the device, if there is any. */
  #next(): (() => Promise<void>) | undefined {
    if (!this.#loaded) return () => this.#load();
    for (const { command } of this.#entries)
      if (command && this.#lying.get(command.id) !== command) return () => this.#put(command);
    const waiting = new Set(this.#entries.map(({ id }) => id));
    const gone = [...this.#lying.keys()].filter((id) => !waiting.has(id));
    return gone.length > 0 ? () => this.#remove(gone) : undefined;
  }

  async #load(): Promise<void> {
    try {
      const commands = await this.#ports.store.load();
      this.#loaded = true;
      const known = new Set(this.#entries.map(({ id }) => id));
      const missing = commands.filter(({ id }) => !known.has(id)).slice(0, MOST - this.#entries.length);
      for (const command of missing) this.#lying.set(command.id, command);
      this.#insert(...missing.map((command) => ({ ...entryOf(command.id, command, null), sent: true })));
    } finally {
      this.#looked();
    }
  }

  async #put(command: Command): Promise<void> {
    this.#lying.set(command.id, null);
    this.#lastPutFailed = true;
    await this.#ports.store.put(command);
    this.#lastPutFailed = false;
    this.#lying.set(command.id, command);
  }

  async #remove(ids: readonly string[]): Promise<void> {
    await this.#ports.store.remove(ids);
    for (const id of ids) this.#lying.delete(id);
  }
}

function entryOf(id: string, command: Command | null, bytes: Uint8Array | null): Entry {
  return { id, command, bytes, sent: false, inFlight: false, setbacks: 0 };
}
