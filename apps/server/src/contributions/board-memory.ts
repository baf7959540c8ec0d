import type { Id } from '@raakvlak/domain';
import type { Card } from '@raakvlak/domain/cards';
import { byId, cardOf, isVisible, type CardRecord } from './card-record.ts';
import type { Edit, Tap } from './edit.ts';

/**
 * What people gave on one board, as the server holds it while the meeting is open. What is not kept is here and nowhere
 * else; `clear` is its end.
 */
export class BoardMemory implements Disposable {
  readonly #cards = new Map<Id, CardRecord>();
  readonly #taps = new Map<Id, Map<Id, Tap>>();
  readonly #ever = new Set<Id>();

  constructor(stored: Edit = {}) {
    this.apply(stored);
  }

  get size(): number {
    return this.#cards.size;
  }

  card(id: Id): CardRecord | undefined {
    return this.#cards.get(id);
  }

  /** Whether there is such a card, or was one since the server started. */
  knew(id: Id): boolean {
    return this.#ever.has(id);
  }

  /** All cards, in order of id. */
  cards(): CardRecord[] {
    return [...this.#cards.values()].sort(byId);
  }

  /** What everyone sees, in order of id. */
  visible(revealed: boolean): Card[] {
    return this.cards()
      .filter((card) => isVisible(card, revealed))
      .map(cardOf);
  }

  cardsOf(seat: Id): CardRecord[] {
    return this.cards().filter((card) => card.seat === seat);
  }

  tapsOf(seat: Id): Tap[] {
    return [...this.#taps.values()].flatMap((taps) => taps.get(seat) ?? []);
  }

  tapsOn(target: Id): Tap[] {
    return [...(this.#taps.get(target)?.values() ?? [])];
  }

  /** How many people recognise each stone, in order of id; stones nobody tapped are left out. */
  counts(): [Id, number][] {
    return [...this.#taps]
      .filter(([, taps]) => taps.size > 0)
      .map(([target, taps]): [Id, number] => [target, taps.size])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Does the edit and returns the one that takes it back. */
  apply({ put = [], gone = [], tap = [], untap = [] }: Edit): Edit {
    const before = new Map([...gone, ...put].map(({ id }) => [id, this.#cards.get(id)]));
    const tappedBefore = [...untap, ...tap].map(
      (one) => [one, this.#taps.get(one.target)?.get(one.seat)] as const,
    );
    for (const { id } of gone) this.#cards.delete(id);
    for (const card of put) {
      this.#cards.set(card.id, card);
      this.#ever.add(card.id);
    }
    for (const { target, seat } of untap) this.#taps.get(target)?.delete(seat);
    for (const one of tap) this.#tapsAt(one.target).set(one.seat, one);
    return {
      put: [...before.values()].filter((card) => card !== undefined),
      gone: put.filter(({ id }) => before.get(id) === undefined),
      tap: tappedBefore.flatMap(([, old]) => old ?? []),
      untap: tappedBefore.flatMap(([one, old]) => (old ? [] : one)),
    };
  }

  [Symbol.dispose](): void {
    this.#cards.clear();
    this.#taps.clear();
    this.#ever.clear();
  }

  #tapsAt(target: Id): Map<Id, Tap> {
    const taps = this.#taps.get(target) ?? new Map<Id, Tap>();
    this.#taps.set(target, taps);
    return taps;
  }
}
