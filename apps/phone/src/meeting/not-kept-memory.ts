import type { Id } from '@raakvlak/domain';
import type { Mine } from '@raakvlak/protocol/down';
import type { Give } from '@raakvlak/protocol/up';

type Write = Extract<Give, { kind: 'write' }>;
type Tap = Extract<Give, { kind: 'recognise' }>;

/**
 * What a seat that is not kept gave, as long as its page lives. The server holds it in memory only, so after a restart
 * this page gives it again, under the same ids.
 */
export class NotKeptMemory {
  readonly #writes = new Map<Id, Write>();
  readonly #taps = new Map<string, Tap>();

  /** A command that the server took without storing it. */
  took(give: Give): void {
    if (give.kind === 'write') this.#writes.set(give.id, give);
    else if (give.kind === 'withdraw') this.#writes.delete(give.ref);
    else if (give.kind === 'recognise') this.#taps.set(`${give.board} ${give.target}`, give);
    else if (give.kind === 'reword') {
      const write = this.#writes.get(give.ref);
      if (write)
        this.#writes.set(give.ref, {
          ...write,
          card: { ...write.card, words: give.words, field: give.field },
        });
    }
  }

  /** What the server lacks of it, right after coming in. What still waits to be sent decides: a card taken back stays away. */
  missing({ board, cards, recognised }: Mine, waiting: readonly Give[] = []): Give[] {
    const there = new Set(cards.map(({ ref }) => ref));
    const tapped = new Set(recognised);
    for (const give of waiting) {
      if (give.kind === 'write') there.add(give.id);
      else if (give.kind === 'withdraw') there.add(give.ref);
      else if (give.kind === 'recognise') tapped.add(give.target);
    }
    return [
      ...[...this.#writes.values()].filter((write) => write.board === board && !there.has(write.id)),
      ...[...this.#taps.values()].filter((tap) => tap.board === board && tap.on && !tapped.has(tap.target)),
    ];
  }

  /** After a reload the page learns from the server what its seat gave; `step` is the board's writing step. */
  learn({ board, cards }: Mine, step: Id): void {
    for (const { ref, field, words, again, stored } of cards) {
      if (stored || this.#writes.has(ref)) continue;
      this.#writes.set(ref, {
        kind: 'write',
        id: ref,
        board,
        step,
        card: { field, words, name: null, again },
      });
    }
  }

  forget(): void {
    this.#writes.clear();
    this.#taps.clear();
  }
}
