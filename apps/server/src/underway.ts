/** What is being worked on now, so that a server that stops lets it end and takes nothing new. */
export class Underway {
  #count = 0;
  #shut = false;
  #empty: () => void = () => undefined;

  get isShut(): boolean {
    return this.#shut;
  }

  /** One thing begins; call the result when it has ended, once. Undefined after the shut: then it may not begin. */
  enter(): (() => void) | undefined {
    if (this.#shut) return undefined;
    this.#count += 1;
    return () => {
      this.#count -= 1;
      if (this.#count === 0) this.#empty();
    };
  }

  /** Nothing begins any more. Resolves when everything has ended, or after `patience` (ms) of the real clock. */
  async shut(patience: number): Promise<void> {
    this.#shut = true;
    if (this.#count === 0) return;
    await new Promise<void>((resolve) => {
      const tired = setTimeout(resolve, patience);
      this.#empty = () => {
        clearTimeout(tired);
        resolve();
      };
    });
  }
}
