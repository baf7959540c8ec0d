/** One line said in passing, gone by itself. A screen reader hears it, nobody has to close it. */
export class Passing {
  text: string = $state('');
  #later: ReturnType<typeof setTimeout> | undefined;

  tell = (text: string): void => {
    clearTimeout(this.#later);
    this.text = text;
    this.#later = setTimeout(() => (this.text = ''), Math.max(4_000, text.length * 90));
  };
}
