import type { Id } from '@raakvlak/domain';
import type { Card } from '@raakvlak/domain/cards';
import type { CardsChange, RecognisedMessage } from '@raakvlak/protocol/down';
import type { BoardMemory } from '../../contributions/board-memory.ts';
import { byId, cardOf, isVisible } from '../../contributions/card-record.ts';
import type { Edit } from '../../contributions/edit.ts';

/** What one audience was told of a board so far, and what it has to hear next. */
export class BoardNews implements Disposable {
  readonly #board: Id;
  readonly #memory: BoardMemory;
  readonly #told = new Map<Id, Card>();
  readonly #touched = new Set<Id>();
  /** How many people recognise each stone, as it was told, and where that may be another number now. */
  readonly #counted: Map<Id, number>;
  readonly #tapped = new Set<Id>();

  constructor(board: Id, memory: BoardMemory) {
    this.#board = board;
    this.#memory = memory;
    this.#counted = new Map(memory.counts());
  }

  /** These cards may look different now, and these stones have another count. */
  touch({ put = [], gone = [], tap = [], untap = [] }: Edit): void {
    for (const { id } of [...put, ...gone]) this.#touched.add(id);
    for (const { target } of [...tap, ...untap]) this.#tapped.add(target);
  }

  /** It was told all of these cards, and no others. */
  toldAll(cards: readonly Card[]): void {
    this.#touched.clear();
    this.#told.clear();
    for (const card of cards) this.#told.set(card.id, card);
  }

  /** What it has to hear of cards since the last time, in order of id; undefined when there is nothing. */
  cards(revealed: boolean): CardsChange | undefined {
    const set: Card[] = [];
    const gone: Id[] = [];
    for (const id of this.#touched) {
      const record = this.#memory.card(id);
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
    return { board: this.#board, set: set.sort(byId), gone: gone.sort() };
  }

  /** The counts that are others than it was told; undefined when there are none. */
  counts(): RecognisedMessage | undefined {
    const counts = this.#memory
      .countsOf(this.#tapped)
      .filter(([id, count]) => count !== (this.#counted.get(id) ?? 0));
    this.#tapped.clear();
    for (const [id, count] of counts) this.#counted.set(id, count);
    return counts.length === 0 ? undefined : { board: this.#board, counts };
  }

  [Symbol.dispose](): void {
    this.#told.clear();
    this.#touched.clear();
    this.#counted.clear();
    this.#tapped.clear();
  }
}
