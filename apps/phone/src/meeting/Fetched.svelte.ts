/** A piece of the page that is fetched when it is first wanted, and again when the network failed it. */
export class Fetched<Piece> {
  piece: Piece | undefined = $state.raw();
  readonly #fetch: () => Promise<Piece>;
  #busy = false;

  constructor(fetch: () => Promise<Piece>) {
    this.#fetch = fetch;
  }

  want(): void {
    if (this.piece || this.#busy) return;
    this.#busy = true;
    this.#fetch()
      .then(
        (piece) => (this.piece = piece),
        // No connection: whoever wants it says so again when the phone wakes.
        () => undefined,
      )
      .finally(() => (this.#busy = false));
  }
}
