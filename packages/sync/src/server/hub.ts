import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import type { Ack, Hello, Refusal, Update, Welcome } from '../events.ts';
import type { Gate } from '../gate/index.ts';
import { scan } from '../gate/scan.ts';
import { OWN_LIMITS } from '../gate/limits.ts';
import { guarded } from '../guarded.ts';
import { Committer } from './committer.ts';
import { Door } from './door.ts';
import type { LiveDocument } from './live-document.ts';
import { ownEdit } from './own-edit.ts';
import type { OwnEdit, Written } from './own-edit.ts';
import type { Report } from './report.ts';
import { snapshotOf } from './snapshot.ts';
import type { MakeSnapshot } from './snapshot.ts';
import { Room } from './room.ts';
import { TIMING } from './timing.ts';
import type { Timing } from './timing.ts';
import type { UpdateLog } from './update-log.ts';
import type { Enter, RoomPorts, Visitor } from './visitor.ts';
import { welcome } from './welcome.ts';
import type { Broadcast, Wire } from './wire.ts';

/** What a hub is made of. */
export type HubPorts<Actor> = {
  readonly log: UpdateLog;
  /** The gate of a room's document; asked when the room is loaded. */
  readonly gate: (room: string) => Gate<Actor>;
  readonly broadcast: Broadcast;
  readonly clock: Clock;
  /** A random name for this process. */
  readonly run: string;
  readonly report: (report: Report) => void;
  /** Called after something in a room became durable; read it with `read`. Must not throw or take long. */
  readonly changed?: (room: string) => void;
  readonly timing?: Partial<Timing>;
  /** Where snapshots are made; on this thread when left out (`SnapshotThread` has one of its own). */
  readonly makeSnapshot?: MakeSnapshot;
  /** A guard that a negative control switches off; see `RoomPorts`. */
  readonly takesTurns?: boolean;
  /** Where Yjs client ids come from; Yjs's own chance when left out. */
  readonly clientId?: () => number;
};

const READ_TRIES = 3;

/** All rooms of this process. Every change is judged, then durable, and only then seen by anyone else. */
export class Hub<Actor> {
  readonly #ports: RoomPorts<Actor>;
  readonly #rooms = new Map<string, Room<Actor>>();
  readonly #doors = new Set<Door<Actor>>();
  #closed = false;

  constructor(ports: HubPorts<Actor>) {
    const { clock, report } = ports;
    const timing = { ...TIMING, ...ports.timing };
    const committer = new Committer(ports.log, clock, timing, (error) =>
      report({ is: 'commit-failed', error }),
    );
    const bug = (error: unknown): void => report({ is: 'bug', where: 'changed', error });
    const changed = guarded(ports.changed ?? (() => undefined), bug);
    const clientId = ports.clientId ?? (() => new Y.Doc().clientID);
    const makeSnapshot = ports.makeSnapshot ?? (async (updates) => snapshotOf(updates));
    const { takesTurns = true } = ports;
    this.#ports = { ...ports, timing, committer, changed, makeSnapshot, takesTurns, clientId };
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#rooms.size;
  }

  /** Lets a connected socket in; `enter` decides per room. Ends by itself when the socket closes. */
  serve(wire: Wire, enter: Enter<Actor>): void {
    const door = new Door(wire, enter, {
      hello: (hello, from, visitor) => this.#hello(hello, from, visitor),
      update: (update, from, visitor) => this.#update(update, from, visitor),
      leave: (room, from) => this.#rooms.get(room)?.leave(from),
      clock: this.#ports.clock,
      timing: this.#ports.timing,
      report: this.#ports.report,
    });
    this.#doors.add(door);
    wire.onClose(() => this.#doors.delete(door));
  }

  /**
   * The server's own edit, as one transaction, under the document's own client id. Resolves when it is
   * durable. With a command id it is done at most once, ever. What `change` throws is reported, and
   * nothing of it stays.
   */
  write(room: string, change: (doc: Y.Doc) => void, command: string | null = null): Promise<Written> {
    return this.#ownEdit(room, { change, writer: null, command });
  }

  /** The same with a ready Yjs update, made under a client id of its own that is never used again. */
  load(room: string, bytes: Uint8Array, command: string | null = null): Promise<Written> {
    const scanned = scan(bytes, OWN_LIMITS);
    const writer = typeof scanned === 'string' ? null : (scanned.section?.client ?? null);
    return this.#ownEdit(room, { change: (doc) => Y.applyUpdate(doc, bytes), writer, command });
  }

  /**
   * Reads a room's document. The answer is given when all that it was read from is durable.
   *
   * @throws when the room cannot be loaded or made durable
   */
  async read<T>(room: string, look: (doc: Y.Doc) => T): Promise<T> {
    for (let left = READ_TRIES; left > 0; left--) {
      const seen = await this.#use(room, async (live) => {
        const value = look(live.doc);
        return { value, durable: await this.#ports.committer.settled() };
      });
      if (seen !== 'busy' && seen.durable) return seen.value;
    }
    throw new Error('This room cannot be read now.');
  }

  /** Gives a room the same content in a new epoch, without history. Resolves true when that is durable. */
  renew(room: string): Promise<boolean> {
    return this.#closed ? Promise.resolve(false) : this.#room(room).renew();
  }

  /**
   * Puts a room away, after what is on its way to the log. Viewers are told to say hello again, so
   * `enter` must say no first when the room is to be deleted.
   */
  async drop(room: string): Promise<void> {
    await this.#rooms.get(room)?.close(true);
  }

  /** Stops sending a room to the visitors for whom `isOne` says so. */
  eject(room: string, isOne: (visitor: Visitor<Actor>) => boolean): void {
    for (const door of this.#doors) door.eject(room, isOne);
  }

  /** Answers busy from now on, brings to the disk what was taken, and puts every room away. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#rooms.values()].map((room) => room.close(false)));
  }

  async #hello(hello: Hello, wire: Wire, visitor: Visitor<Actor>): Promise<Welcome | Refusal> {
    const answer = await this.#use(hello.room, (live, room) =>
      welcome(hello, { wire, visitor }, room, live, this.#ports),
    );
    return answer === 'busy' ? BUSY : answer;
  }

  #update(update: Update, wire: Wire, visitor: Visitor<Actor>): Promise<Ack | Refusal> {
    const room = this.#rooms.get(update.room);
    if (this.#closed) return Promise.resolve(BUSY);
    // Not looking any more means that the room was put away meanwhile: say hello first.
    if (!room?.viewers.has(wire)) return Promise.resolve({ ok: false, code: 'stale-epoch', upToClock: 0 });
    return new Promise((answer) => room.take({ update, visitor, wire, answer }));
  }

  async #ownEdit(name: string, edit: OwnEdit): Promise<Written> {
    for (;;) {
      if (this.#closed) return 'failed';
      const written = await ownEdit(edit, this.#room(name), this.#ports);
      if (written !== 'gone') return written;
    }
  }

  async #use<T>(
    name: string,
    work: (live: LiveDocument, room: Room<Actor>) => T | Promise<T>,
  ): Promise<T | 'busy'> {
    for (;;) {
      if (this.#closed) return 'busy';
      const room = this.#room(name);
      const result = await room.use((live) => work(live, room));
      if (result !== 'gone') return result;
    }
  }

  #room(name: string): Room<Actor> {
    const known = this.#rooms.get(name);
    if (known) return known;
    const room: Room<Actor> = new Room(name, this.#ports, () => {
      if (this.#rooms.get(name) === room) this.#rooms.delete(name);
    });
    this.#rooms.set(name, room);
    return room;
  }
}

const BUSY: Refusal = { ok: false, code: 'busy', upToClock: 0 };
