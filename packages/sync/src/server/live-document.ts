import * as Y from 'yjs';
import type { Gate, Layout } from '../gate/index.ts';
import { updatesOf } from './snapshot.ts';
import type { Claim, StoredRoom } from './update-log.ts';

/** Bytes that are loaded in one go; a few milliseconds. One update is never cut. */
const SLICE = 32 * 1024;
/** Client ids and deleted pieces from which on a document goes on better without its past. */
const PAST = { clients: 100, structs: 2_000 };

/** A room's document in memory, with what its log says about who wrote in it. */
export class LiveDocument {
  readonly doc: Y.Doc;
  readonly layout: Layout;
  readonly epoch: number;
  /** The position of the last update applied; durable or on its way. */
  seq: number;
  /** Updates in the log since its last snapshot. */
  rows: number;
  readonly #claims = new Map<number, string>();
  readonly #perOwner = new Map<string, number>();
  /** Client ids whose writer was refused: whatever else comes under them builds on what is not there. */
  readonly #spent = new Set<number>();
  /** Commands that were applied and are not durable yet. */
  readonly doing = new Set<string>();
  #whole: { seq: number; bytes: Uint8Array } | null = null;

  private constructor(stored: StoredRoom, gate: Pick<Gate<never>, 'layOut'>) {
    this.doc = new Y.Doc({ gc: true });
    this.layout = gate.layOut(this.doc);
    this.epoch = stored.epoch;
    this.seq = stored.seq;
    this.rows = stored.updates.length;
    for (const claim of stored.claims) this.claim(claim);
  }

  /**
   * Builds the document from what is durable, at once.
   *
   * @param clientId a random Yjs client id, asked again when it is taken
   * @throws when what is stored does not make a whole document
   */
  static of(stored: StoredRoom, gate: Pick<Gate<never>, 'layOut'>, clientId: () => number): LiveDocument {
    const live = new LiveDocument(stored, gate);
    live.#take(updatesOf(stored));
    return live.#begin(clientId);
  }

  /** The same, with room for others in between when there is much of it. */
  static async load(
    stored: StoredRoom,
    gate: Pick<Gate<never>, 'layOut'>,
    clientId: () => number,
  ): Promise<LiveDocument> {
    const live = new LiveDocument(stored, gate);
    const slices = slicesOf(updatesOf(stored));
    for (const [index, slice] of slices.entries()) {
      if (index > 0) await breath();
      live.#take(slice);
    }
    return live.#begin(clientId);
  }

  /** In one transaction: each of its own walks over all client ids of the document several times. */
  #take(updates: readonly Uint8Array[]): void {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update);
    });
  }

  #begin(clientId: () => number): this {
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null)
      throw new Error('The log of this room has a hole.');
    do this.doc.clientID = clientId();
    while (this.#isTaken(this.doc.clientID));
    return this;
  }

  get claimed(): number {
    return this.#claims.size;
  }

  /**
   * Whether it would be much smaller without its history, or written in faster: every client id makes each edit slower, and
   * every deleted piece each loading.
   */
  get isMostlyPast(): boolean {
    const { clients } = this.doc.store;
    if (clients.size > PAST.clients) return true;
    let [alive, gone] = [0, 0];
    for (const structs of clients.values())
      for (const { deleted } of structs)
        if (deleted) gone += 1;
        else alive += 1;
    return gone > PAST.structs && gone > alive;
  }

  /** Whether this owner wrote under this client id before, or may begin to. */
  mayWriteAs(client: number, owner: string, most: number): boolean {
    const known = this.#claims.get(client);
    if (known !== undefined) return known === owner && !this.#spent.has(client);
    return !this.#isTaken(client) && (this.#perOwner.get(owner) ?? 0) < most;
  }

  /** The claim that comes with a first update under this client id; null when it was made before. */
  newClaim(client: number | null, owner: string): Claim | null {
    return client === null || this.#claims.has(client) ? null : { client, owner };
  }

  claim({ client, owner }: Claim): void {
    if (this.#claims.has(client)) return;
    this.#claims.set(client, owner);
    this.#perOwner.set(owner, (this.#perOwner.get(owner) ?? 0) + 1);
  }

  /** After a refusal nothing more is taken under this client id; its document starts again. */
  spend(client: number | null, owner: string): void {
    if (client !== null && this.#claims.get(client) === owner) this.#spent.add(client);
  }

  /** What somebody with this state vector lacks. Many who join at once share one encoding. */
  diff(stateVector: Uint8Array | null): Uint8Array {
    if (stateVector !== null) return Y.encodeStateAsUpdate(this.doc, stateVector);
    if (this.#whole?.seq !== this.seq)
      this.#whole = { seq: this.seq, bytes: Y.encodeStateAsUpdate(this.doc) };
    return this.#whole.bytes;
  }

  dispose(): void {
    this.doc.destroy();
  }

  #isTaken(client: number): boolean {
    return this.#claims.has(client) || this.doc.store.clients.has(client);
  }
}

function slicesOf(updates: readonly Uint8Array[]): Uint8Array[][] {
  const slices: Uint8Array[][] = [];
  let room = 0;
  for (const update of updates) {
    const last = slices.at(-1);
    if (last && update.length <= room) last.push(update);
    else slices.push([update]);
    room = (last && update.length <= room ? room : SLICE) - update.length;
  }
  return slices;
}

/** Lets everyone else's turn come. */
const breath = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
