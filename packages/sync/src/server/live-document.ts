import * as Y from 'yjs';
import type { Gate, Layout } from '../gate/index.ts';
import type { Claim, StoredRoom } from './update-log.ts';

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

  /**
   * Builds the document from what is durable.
   *
   * @param clientId a random Yjs client id, asked again when it is taken
   * @throws when what is stored does not make a whole document
   */
  constructor(stored: StoredRoom, gate: Pick<Gate<never>, 'layOut'>, clientId: () => number) {
    this.doc = new Y.Doc({ gc: true });
    this.layout = gate.layOut(this.doc);
    this.epoch = stored.epoch;
    this.seq = stored.seq;
    this.rows = stored.updates.length;
    for (const claim of stored.claims) this.claim(claim);
    const updates = stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates;
    for (const update of updates) Y.applyUpdate(this.doc, update);
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) {
      throw new Error('The log of this room has a hole.');
    }
    do this.doc.clientID = clientId();
    while (this.#isTaken(this.doc.clientID));
  }

  get claimed(): number {
    return this.#claims.size;
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
