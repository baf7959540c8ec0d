import type { Id } from '@raakvlak/domain';
import { emptyArrangement, type Arrangement, type Card } from '@raakvlak/domain/cards';
import type { CardsChange, CardsMessage, Earlier } from '@raakvlak/protocol/down';
import type { BoardMemory } from '../../contributions/board-memory.ts';
import { byId, cardOf, isVisible } from '../../contributions/card-record.ts';
import type { Edit } from '../../contributions/edit.ts';

/** One board of a running meeting: what people gave, what they made of it, and what the room was told of it so far. */
export class LiveBoard implements Disposable {
  readonly id: Id;
  readonly memory: BoardMemory;
  readonly earlier: Earlier | undefined;
  arrangement: Arrangement = emptyArrangement;
  /** Whether anything was given or made since it was loaded. */
  worked = false;
  readonly #told = new Map<Id, Card>();
  readonly #touched = new Set<Id>();

  constructor(id: Id, memory: BoardMemory, earlier: Earlier | undefined) {
    this.id = id;
    this.memory = memory;
    this.earlier = earlier;
  }

  /** Applies an edit; the result takes it back. */
  apply(edit: Edit): () => void {
    const inverse = this.memory.apply(edit);
    this.worked = true;
    return () => void this.memory.apply(inverse);
  }

  /** These cards may look different now. */
  touch({ put = [], gone = [] }: Edit): void {
    for (const { id } of [...put, ...gone]) this.#touched.add(id);
  }

  /** Every visible card, for whoever has nothing yet. */
  all(revealed: boolean): CardsMessage {
    return { board: this.id, cards: this.memory.visible(revealed) };
  }

  /** As `all`, for the whole room: from here on only what differs from this is news. */
  toldAll(revealed: boolean): CardsMessage {
    const message = this.all(revealed);
    this.#touched.clear();
    this.#told.clear();
    for (const card of message.cards) this.#told.set(card.id, card);
    return message;
  }

  /** What the room has to hear since the last time, in order of id; undefined when there is nothing. */
  news(revealed: boolean): CardsChange | undefined {
    const set: Card[] = [];
    const gone: Id[] = [];
    for (const id of this.#touched) {
      const record = this.memory.card(id);
      const before = this.#told.get(id);
      if (record && isVisible(record, revealed)) {
        const card = cardOf(record);
        if (JSON.stringify(card) !== JSON.stringify(before)) set.push(card);
        this.#told.set(id, card);
      } else if (before) {
        gone.push(id);
        this.#told.delete(id);
      }
    }
    this.#touched.clear();
    if (set.length === 0 && gone.length === 0) return undefined;
    return { board: this.id, set: set.sort(byId), gone: gone.sort() };
  }

  [Symbol.dispose](): void {
    this.memory[Symbol.dispose]();
    this.#told.clear();
    this.#touched.clear();
  }
}
