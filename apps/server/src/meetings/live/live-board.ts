import type { Id } from '@raakvlak/domain';
import { emptyArrangement, type Arrangement } from '@raakvlak/domain/cards';
import type { CardsMessage, Earlier } from '@raakvlak/protocol/down';
import { notAsked, type Asking } from '../../checks/asking.ts';
import type { Then } from '../../checks/results.ts';
import type { BoardMemory } from '../../contributions/board-memory.ts';
import type { Edit } from '../../contributions/edit.ts';
import type { Mark } from '../../contributions/mark.ts';
import { Prepared } from '../../realtime/prepared.ts';
import { audiences, type Audience } from './audience.ts';
import { BoardNews } from './board-news.ts';

/** One board of a running meeting: what people gave, what they made of it, and what the room was told of it so far. */
export class LiveBoard implements Disposable {
  readonly id: Id;
  readonly memory: BoardMemory;
  readonly earlier: Earlier | undefined;
  readonly news: Readonly<Record<Audience, BoardNews>>;
  /** What is asked here in private; replaced as a whole. */
  asking: Asking = notAsked;
  /** The moment with which its picture is compared. */
  then: Then | undefined;
  arrangement: Arrangement = emptyArrangement;
  /** Whether anything was given or made since it was loaded. */
  worked = false;
  /** What the group made of it together is not whole on the disk: it is looked at, and nothing is made of it. */
  damaged = false;
  /** Cards that are not in memory: their phones did not bring them back yet, or may not. */
  readonly #marks: Map<Id, Mark>;
  #asideTold = 0;
  #whole: { readonly revealed: boolean; readonly message: Prepared<CardsMessage> } | undefined;

  constructor(id: Id, memory: BoardMemory, earlier: Earlier | undefined, marks: readonly Mark[] = []) {
    this.id = id;
    this.memory = memory;
    this.earlier = earlier;
    this.news = { screens: new BoardNews(id, memory), phones: new BoardNews(id, memory) };
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

  /** These may look different now. */
  touch(edit: Edit): void {
    for (const audience of audiences) this.news[audience].touch(edit);
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
    for (const audience of audiences) this.news[audience].toldAll(message.payload.cards);
    return message;
  }

  /** Whether the facilitator has to hear what is not simply on the wall, since the last time this was asked. */
  asideChanged(): boolean {
    const told = this.#asideTold;
    this.#asideTold = this.memory.asideChanges;
    return told !== this.#asideTold;
  }

  [Symbol.dispose](): void {
    this.memory[Symbol.dispose]();
    this.asking = notAsked;
    this.#marks.clear();
    for (const audience of audiences) this.news[audience][Symbol.dispose]();
    this.#whole = undefined;
  }
}
