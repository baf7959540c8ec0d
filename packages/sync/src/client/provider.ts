import type { Doc } from 'yjs';
import type { Clock } from '../clock.ts';
import { kindOf } from '../events.ts';
import type { Ack, Frame, Hello, Refusal, RefusalCode, Welcome } from '../events.ts';
import { guarded } from '../guarded.ts';
import type { Apply, Command, Join } from './command.ts';
import { Conversation } from './conversation.ts';
import type { Taken } from './conversation.ts';
import { Outbox } from './outbox.ts';
import type { Entry } from './outbox.ts';
import { memoryOutbox } from './outbox-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import { Replica } from './replica.ts';
import { statusOf } from './status.ts';
import type { Status } from './status.ts';
import type { ClientWire } from './wire.ts';

/** What a provider tells its product. */
export type ProviderEvent =
  /** The document is another object now: bind to it again. The old one is gone after this call. */
  | { readonly is: 'doc'; readonly doc: Doc }
  | { readonly is: 'status'; readonly status: Status }
  /** These commands are durable. */
  | { readonly is: 'settled'; readonly commands: readonly Command[] }
  /**
   * This command is out of the outbox, and what it did is out of the document (with `gone` it had no
   * effect). Its words are the product's to keep. null: an edit that was not a command.
   */
  | { readonly is: 'refused'; readonly command: Command | null; readonly code: RefusalCode };

/** What a provider is made of. */
export type ProviderPorts = {
  readonly wire: ClientWire;
  readonly room: string;
  readonly apply: Apply;
  readonly clock: Clock;
  /** Receives what the product's own code threw. */
  readonly report: (error: unknown) => void;
  /** Where commands outlive the page; without one they do not. */
  readonly store?: OutboxStore;
  readonly join?: Join;
  /** Between 0 and 1, so that many phones do not come back in the same instant. */
  readonly chance?: () => number;
  /** Where Yjs client ids come from, never the same one twice; Yjs's own chance when left out. */
  readonly clientId?: () => number;
};

/** Where in the room's log the document is. */
type Place = { readonly epoch: number; readonly run: string; seq: number };

const NOTHING = new Uint8Array([0, 0]);
const NO_STATE = new Uint8Array([0]);
const WINDOW = 4;
const MOST_SETBACKS = 4;
const STORE_PATIENCE = 1_000;

/**
 * Keeps one room's document on a phone: the server's state, and on top of it the commands that are not
 * durable yet. Reload, refusal, restart of the server and a new epoch are one path: a fresh document
 * under a fresh client id, the server's state, and the commands that are still open done again.
 */
export class Provider {
  /** Marks the transactions of commands, for an undo that takes back only one's own. */
  readonly origin: object = { sync: 'command' };
  readonly #ports: ProviderPorts;
  readonly #outbox: Outbox;
  readonly #conversation: Conversation;
  readonly #listeners = new Set<(event: ProviderEvent) => void>();
  #replica: Replica;
  #place: Place | null = null;
  /** The document holds something that will never be durable; it is only shown until the next one is there. */
  #abandoned = false;
  #stored: boolean;
  #status: Status = { is: 'offline', pending: 0, stored: true };
  #looseCount = 0;

  constructor(ports: ProviderPorts) {
    this.#ports = ports;
    this.#stored = ports.store !== undefined;
    this.#replica = this.#newReplica();
    this.#outbox = new Outbox({
      store: ports.store ?? memoryOutbox(),
      join: ports.join ?? (() => undefined),
      clock: ports.clock,
      kept: (all, error) => {
        if (!all && this.#stored) ports.report(error);
        this.#keeps(all && ports.store !== undefined);
      },
    });
    this.#conversation = new Conversation(ports.wire, ports.room, ports.clock, ports.chance ?? (() => 0.5), {
      hello: () => this.#hello(),
      welcomed: (welcome) => this.#welcomed(welcome),
      framed: (frame) => this.#framed(frame),
      moved: (phase) => {
        for (const entry of this.#outbox.entries) entry.inFlight = false;
        if (phase.is === 'live') this.#pump();
        this.#tellStatus();
      },
    });
    this.#begin();
  }

  /** The document to show. It becomes another object after a reset; see the `doc` event. */
  get doc(): Doc {
    return this.#replica.doc;
  }

  get status(): Status {
    return this.#status;
  }

  /** Listens until the result is called. What a listener throws is reported. */
  subscribe(listener: (event: ProviderEvent) => void): () => void {
    const safe = guarded(listener, this.#ports.report);
    this.#listeners.add(safe);
    return () => this.#listeners.delete(safe);
  }

  /**
   * Does a command and sends it. `waiting`: it will be done on the next document. `refused`: it does not
   * fit, or a thousand others wait already; nothing was kept of it.
   */
  perform(command: Command): 'done' | 'waiting' | 'refused' {
    if (this.#outbox.full) return 'refused';
    if (this.#place === null) return this.#wait(command);
    if (this.#replica.busy) {
      // Asked for by a listener, in the middle of another change.
      void Promise.resolve().then(() => this.#resume());
      return this.#wait(command);
    }
    // What is to be done first has an earlier place in the clock. An abandoned document only shows.
    if (this.#outbox.hasUndone && !this.#abandoned) return this.#wait(command);
    const done = this.#replica.run((doc) => this.#ports.apply(doc, command));
    if (this.#abandoned) return this.#wait(command);
    if (done.is === 'unfit') return 'refused';
    if (done.is === 'failed') {
      this.#ports.report(done.error);
      if (!done.clean) this.#abandon(false);
      return 'refused';
    }
    if (done.is === 'silent') {
      this.#abandon(true);
      return this.#wait(command);
    }
    this.#outbox.addCommand(command, done.bytes ?? NOTHING);
    this.#catchUp();
    this.#pump();
    this.#tellStatus();
    return 'done';
  }

  /** To be called when the page is shown again or the network is back. */
  wake(): void {
    this.#conversation.wake();
  }

  /** Stops. What is stored stays stored. */
  dispose(): void {
    this.#conversation.dispose();
    this.#outbox.dispose();
    this.#listeners.clear();
    this.#replica.dispose();
  }

  /** A store that fails or hangs must not keep the person from working; what it gives later is done later. */
  #begin(): void {
    let started = false;
    const start = (): void => {
      if (!started) this.#conversation.start();
      else if (this.#outbox.hasUndone) this.#conversation.lost(false);
      started = true;
    };
    const cancel = this.#ports.clock.after(STORE_PATIENCE, () => {
      this.#keeps(false);
      start();
    });
    this.#outbox.restore(() => {
      cancel();
      start();
    });
    this.#tellStatus();
  }

  #hello(): Omit<Hello, 'room'> {
    const keeps = this.#place !== null && !this.#abandoned;
    return {
      epoch: keeps && this.#place ? this.#place.epoch : null,
      run: keeps && this.#place ? this.#place.run : null,
      stateVector: keeps ? this.#replica.stateVector : NO_STATE,
      pending: this.#outbox.entries.filter(({ sent }) => sent).map(({ id }) => id),
    };
  }

  #welcomed(welcome: Welcome): Taken {
    this.#settle(welcome.committed);
    const { epoch, run, seq } = welcome;
    if (welcome.fresh) {
      const fresh = this.#newReplica();
      if (fresh.receive(welcome.bytes) !== 'taken') {
        fresh.dispose();
        return 'useless';
      }
      return this.#swap(fresh, { epoch, run, seq }) ? 'taken' : 'useless';
    }
    const taken = this.#received(welcome.bytes);
    if (taken !== 'taken') return taken;
    this.#place = { epoch, run, seq };
    return this.#redo() ? 'taken' : 'useless';
  }

  #framed(frame: Frame): Taken {
    const place = this.#place;
    if (place === null || frame.epoch > place.epoch) return 'gap';
    if (frame.epoch < place.epoch || frame.seq <= place.seq) return 'taken';
    if (frame.after > place.seq) return 'gap';
    const taken = this.#received(frame.bytes);
    if (taken !== 'taken') return taken;
    place.seq = frame.seq;
    this.#catchUp();
    this.#pump();
    return 'taken';
  }

  #received(bytes: Uint8Array): Taken {
    const taken = this.#replica.receive(bytes);
    if (taken !== 'silent') return taken;
    this.#abandoned = true;
    return 'useless';
  }

  /** Puts a new document in the place of the old one; loose edits that were not durable are lost with it. */
  #swap(fresh: Replica, place: Place): boolean {
    const old = this.#replica;
    this.#replica = fresh;
    this.#place = place;
    this.#abandoned = false;
    for (const entry of this.#outbox.entries) entry.bytes = null;
    this.#drop(
      this.#outbox.entries.filter(({ command }) => command === null),
      'not-replayable',
    );
    const whole = this.#redo();
    this.#tell({ is: 'doc', doc: fresh.doc });
    old.dispose();
    return whole;
  }

  /** Does what a listener asked for in the middle of another change. */
  #catchUp(): void {
    if (this.#outbox.hasUndone && !this.#redo()) this.#conversation.lost(true);
  }

  /** Does on this document what was not done on it yet. False: the document broke on the way. */
  #redo(): boolean {
    for (;;) {
      const entry = this.#outbox.entries.find(({ bytes }) => bytes === null);
      const command = entry?.command;
      if (!entry || !command) return true;
      const done = this.#replica.run((doc) => this.#ports.apply(doc, command));
      if (done.is === 'done') entry.bytes = done.bytes ?? NOTHING;
      else if (done.is === 'unfit') this.#drop([entry], 'no-longer-fits');
      else if (done.is === 'failed') {
        this.#ports.report(done.error);
        this.#drop([entry], 'failed');
      }
      if (done.is === 'silent') this.#setBack(entry, 'failed');
      if (done.is === 'silent' || (done.is === 'failed' && !done.clean)) {
        this.#abandoned = true;
        return false;
      }
    }
  }

  #pump(): void {
    if (this.#conversation.phase.is !== 'live' || this.#place === null || this.#abandoned) return;
    let flying = this.#outbox.entries.filter(({ inFlight }) => inFlight).length;
    for (const entry of [...this.#outbox.entries]) {
      if (flying >= WINDOW || entry.bytes === null) break;
      if (entry.inFlight) continue;
      entry.inFlight = true;
      entry.sent = true;
      flying += 1;
      const update = { epoch: this.#place.epoch, bytes: entry.bytes, commands: [entry.id] };
      this.#conversation.send(update, (answer) => this.#answered(entry, answer));
    }
  }

  #answered(entry: Entry, answer: Ack | Refusal): void {
    if (answer.ok) {
      this.#conversation.fine();
      if (answer.gone) this.#drop([entry], 'gone');
      else this.#settle([entry.id]);
      this.#pump();
      return this.#tellStatus();
    }
    const kind = kindOf(answer.code);
    if (kind === 'retry') return this.#conversation.lost(true);
    if (kind === 'redo') this.#setBack(entry, answer.code);
    else this.#drop([entry], answer.code);
    this.#abandon(entry.setbacks > 1);
  }

  /** Whatever keeps breaking the document is given back to its writer. */
  #setBack(entry: Entry, code: RefusalCode): void {
    entry.setbacks += 1;
    if (entry.setbacks >= MOST_SETBACKS) this.#drop([entry], code);
  }

  #resume(): void {
    if (this.#conversation.phase.is === 'ended') return;
    // Still in the middle of it, with nothing running any more: this document will never end it.
    if (this.#replica.busy) return this.#abandon(true);
    this.#catchUp();
    this.#pump();
    this.#tellStatus();
  }

  #abandon(rest: boolean): void {
    this.#abandoned = true;
    this.#conversation.lost(rest);
  }

  #wait(command: Command): 'waiting' {
    this.#outbox.addCommand(command, null);
    this.#tellStatus();
    return 'waiting';
  }

  #settle(ids: readonly string[]): void {
    const commands = this.#outbox.settle(ids).flatMap(({ command }) => (command ? [command] : []));
    if (commands.length > 0) this.#tell({ is: 'settled', commands });
  }

  #drop(entries: readonly Entry[], code: RefusalCode): void {
    if (entries.length === 0) return;
    this.#outbox.settle(entries.map(({ id }) => id));
    for (const { command } of entries) this.#tell({ is: 'refused', command, code });
  }

  #newReplica(): Replica {
    const { report, clientId } = this.#ports;
    const loose = (bytes: Uint8Array): void => this.#loose(replica, bytes);
    const replica: Replica = new Replica(this.origin, loose, report, clientId?.() ?? null);
    return replica;
  }

  /** A local edit that was no command: an undo, or an editor bound to the document. */
  #loose(replica: Replica, bytes: Uint8Array): void {
    if (replica !== this.#replica || this.#place === null || this.#abandoned) {
      return this.#tell({ is: 'refused', command: null, code: 'not-replayable' });
    }
    this.#looseCount += 1;
    this.#outbox.addLoose(`${replica.doc.clientID}.${this.#looseCount}`, bytes);
    guarded(() => this.#pump(), this.#ports.report)();
    this.#tellStatus();
  }

  #keeps(all: boolean): void {
    this.#stored = all;
    this.#tellStatus();
  }

  #tellStatus(): void {
    const status = statusOf(this.#conversation.phase, this.#outbox.entries.length, this.#stored);
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return;
    this.#status = status;
    this.#tell({ is: 'status', status });
  }

  #tell(event: ProviderEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
