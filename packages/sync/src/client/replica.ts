import * as Y from 'yjs';

/** What came of doing something on the document. */
export type Done =
  | { readonly is: 'done'; readonly bytes: Uint8Array | null }
  | { readonly is: 'unfit' }
  /** `apply` threw; `clean` when it had changed nothing yet. */
  | { readonly is: 'failed'; readonly error: unknown; readonly clean: boolean }
  /** The document does not tell of its changes any more. */
  | { readonly is: 'silent' };

/**
 * The phone's own document, under a client id that no document had before. Watches for the two ways
 * in which a Yjs document quietly stops working: structs that wait for others, and a listener that threw.
 */
export class Replica {
  readonly doc = new Y.Doc({ gc: true });
  readonly #origin: object;
  readonly #report: (error: unknown) => void;
  #caught: Uint8Array[] = [];
  #busy = false;

  /**
   * @param origin marks the transactions of commands
   * @param loose receives the update of every other local transaction
   * @param report receives what listeners of the product threw
   * @param clientId a client id that was never used; null for Yjs's own choice
   */
  constructor(
    origin: object,
    loose: (bytes: Uint8Array) => void,
    report: (error: unknown) => void,
    clientId: number | null,
  ) {
    if (clientId !== null) this.doc.clientID = clientId;
    this.#origin = origin;
    this.#report = report;
    // First of all listeners, so that no other one can come between an edit and its bytes.
    this.doc.on('update', (bytes: Uint8Array, from: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (from === origin) this.#caught.push(bytes);
      else if (transaction.local) loose(bytes);
    });
  }

  /** In the middle of a change: a listener that wants to change something too has to wait. */
  get busy(): boolean {
    return this.#busy || this.#open;
  }

  /** Does one thing in one transaction. `apply` returns false, having changed nothing, when it does not fit. */
  run(apply: (doc: Y.Doc) => boolean): Done {
    this.#caught = [];
    const before = Y.getState(this.doc.store, this.doc.clientID);
    let fits = false;
    let thrown: { error: unknown } | null = null;
    this.#busy = true;
    try {
      this.doc.transact(() => {
        try {
          fits = apply(this.doc);
        } catch (error) {
          thrown = { error };
        }
      }, this.#origin);
    } catch (error) {
      // A listener of the product. The edit itself stands, unless the document fell silent.
      this.#report(error);
    } finally {
      this.#busy = false;
    }
    const wrote = Y.getState(this.doc.store, this.doc.clientID) !== before;
    const [first, ...others] = this.#caught;
    if (thrown !== null)
      return {
        is: 'failed',
        error: (thrown as { error: unknown }).error,
        clean: first === undefined && !wrote,
      };
    if (this.#open || (wrote && first === undefined)) return { is: 'silent' };
    if (!fits)
      return first === undefined
        ? { is: 'unfit' }
        : { is: 'failed', error: new Error('Changed, yet unfit.'), clean: false };
    return { is: 'done', bytes: others.length === 0 ? (first ?? null) : Y.mergeUpdates(this.#caught) };
  }

  /** Takes in what the server sent. `gap`: something is missing; `silent`: this document is of no use any more. */
  receive(bytes: Uint8Array): 'taken' | 'gap' | 'silent' {
    let whole = true;
    this.#busy = true;
    try {
      Y.applyUpdate(this.doc, bytes);
    } catch (error) {
      // A listener of the product, most likely; asking for what is missing is harmless.
      this.#report(error);
      whole = false;
    } finally {
      this.#busy = false;
    }
    if (this.#open) return 'silent';
    const { pendingStructs, pendingDs } = this.doc.store;
    return whole && pendingStructs === null && pendingDs === null ? 'taken' : 'gap';
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  dispose(): void {
    this.doc.destroy();
  }

  /** A transaction is not finished. When nothing runs it never will be: such a document emits nothing more (yjs#799). */
  get #open(): boolean {
    return this.doc._transaction !== null || this.doc._transactionCleanups.length > 0;
  }
}
