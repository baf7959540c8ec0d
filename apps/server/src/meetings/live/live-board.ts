import type { Id } from '@raakvlak/domain';
import { emptyArrangement, type Arrangement, type Card } from '@raakvlak/domain/cards';
import type { CardsChange, CardsMessage, Earlier, RecognisedMessage } from '@raakvlak/protocol/down';
import { notAsked, type Asking } from '../../checks/asking.ts';
import type { Then } from '../../checks/results.ts';
import type { BoardMemory } from '../../contributions/board-memory.ts';
import { byId, cardOf, isVisible } from '../../contributions/card-record.ts';
import type { Edit } from '../../contributions/edit.ts';
import type { Mark } from '../../contributions/mark.ts';
import { Prepared } from '../../realtime/prepared.ts';

/** One board of a running meeting: what people gave, what they made of it, and what the room was told of it so far. */
export class LiveBoard implements Disposable {
  readonly id: Id;
  readonly memory: BoardMemory;
  readonly earlier: Earlier | undefined;
  /** What is asked here in private; replaced as a whole. */
  asking: Asking = notAsked;
  /** The moment with which its picture is compared. */
  then: Then | undefined;
  arrangement: Arrangement = emptyArrangement;
  /** Whether anything was given or made since it was loaded. */
  worked = false;
  /** Cards that are not in memory: their phones did not bring them back yet, or may not. */
  readonly #marks: Map<Id, Mark>;
  readonly #told = new Map<Id, Card>();
  readonly #touched = new Set<Id>();
  /** How many people recognise each stone, as the room was told it, and where that may be another number now. */
  readonly #counted: Map<Id, number>;
  readonly #tapped = new Set<Id>();
  #asideTold = 0;
  #whole: { readonly revealed: boolean; readonly message: Prepared<CardsMessage> } | undefined;

  constructor(id: Id, memory: BoardMemory, earlier: Earlier | undefined, marks: readonly Mark[] = []) {
    this.id = id;
    this.memory = memory;
    this.earlier = earlier;
    this.#counted = new Map(memory.counts());
    this.#marks = new Map(marks.map((mark) => [mark.id, mark]));
  }

  /** Applies an edit; the result takes it back. */
  apply(edit: Edit): () => void {
    const inverse = this.memory.apply(edit);
    this.#whole = undefined;
    const found = (edit.put ?? []).flatMap(({ id }) => this.#marks.get(id) ?? []);
    for (const { id } of found) this.#marks.delete(id);
    this.worked = true;
    return () => {
      this.memory.apply(inverse);
      this.#whole = undefined;
      for (const mark of found) this.#marks.set(mark.id, mark);
    };
  }

  get marks(): ReadonlyMap<Id, Mark> {
    return this.#marks;
  }

  /** This card may not come back; the result takes that back. */
  bar(card: Id): () => void {
    this.#marks.set(card, { id: card, state: 'erased', hidden: true });
    return () => void this.#marks.delete(card);
  }

  /** These cards may look different now, and these stones have another count. */
  touch({ put = [], gone = [], tap = [], untap = [] }: Edit): void {
    for (const { id } of [...put, ...gone]) this.#touched.add(id);
    for (const { target } of [...tap, ...untap]) this.#tapped.add(target);
  }

  /** Every visible card, for whoever has nothing yet. Many who come in at once share one text. */
  all(revealed: boolean): Prepared<CardsMessage> {
    if (this.#whole?.revealed !== revealed)
      this.#whole = {
        revealed,
        message: new Prepared({ board: this.id, cards: this.memory.visible(revealed) }),
      };
    return this.#whole.message;
  }

  /** As `all`, for the whole room: from here on only what differs from this is news. */
  toldAll(revealed: boolean): Prepared<CardsMessage> {
    const message = this.all(revealed);
    this.#touched.clear();
    this.#told.clear();
    for (const card of message.payload.cards) this.#told.set(card.id, card);
    return message;
  }

  /** Whether the facilitator has to hear what is not simply on the wall, since the last time this was asked. */
  asideChanged(): boolean {
    const told = this.#asideTold;
    this.#asideTold = this.memory.asideChanges;
    return told !== this.#asideTold;
  }

  /** The counts that are others than the room was told; undefined when there are none. */
  counted(): RecognisedMessage | undefined {
    const counts = this.memory.countsOf(this.#tapped).filter(([id, n]) => n !== (this.#counted.get(id) ?? 0));
    this.#tapped.clear();
    for (const [id, count] of counts) this.#counted.set(id, count);
    return counts.length === 0 ? undefined : { board: this.id, counts };
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
    this.asking = notAsked;
    this.#marks.clear();
    this.#told.clear();
    this.#touched.clear();
    this.#tapped.clear();
    this.#counted.clear();
    this.#whole = undefined;
  }
}
