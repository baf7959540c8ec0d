import type { Id } from '@raakvlak/domain';
import {
  compare,
  recounted,
  wallOf,
  type Arrangement,
  type Card,
  type Comparison,
  type Recognised,
  type Wall,
} from '@raakvlak/domain/cards';
import type { Aside, BoardView, CardsChange, Pulse, Results, TextQueue } from '@raakvlak/protocol/down';
import { BoardDocument, type DocumentPorts } from './BoardDocument.svelte.ts';

export type Given = Pick<Pulse['given'][number], 'cards' | 'late' | 'answered'>;

/**
 * One board of a running meeting as runes: the records (cards, who recognises what) and the document (places, themes,
 * agreements) come in, the wall comes out. Everything is replaced, never changed in place.
 */
export class LiveBoard implements Disposable {
  readonly id: Id;
  readonly document: BoardDocument;
  view: BoardView = $state.raw() as BoardView;
  cards: ReadonlyMap<Id, Card> = $state.raw(new Map());
  counts: ReadonlyMap<Id, number> = $state.raw(new Map());
  /** Cards given (coarse while people write in silence) and come late, and how many are through the questions (always coarse). */
  given: Given = $state.raw({ cards: 0, late: 0, answered: 0 });
  /** Only at the console: what waits for a look, is hidden, was left out or came late. */
  aside: Aside | undefined = $state.raw();
  /** What everyone may see of its check; undefined until its answers were closed. */
  results: Results | undefined = $state.raw();
  /** Only at the console: what was written in own words and has to be read first. */
  texts: TextQueue['texts'] = $state.raw([]);

  readonly recognised: Recognised = $derived(this.view.recognising ? this.counts : undefined);
  readonly wall: Wall = $derived(
    wallOf(this.view.sheet, [...this.cards.values()], this.arrangement, this.recognised),
  );
  /** T1 beside T2; undefined when this board repeats nothing. */
  readonly comparison: Comparison | undefined = $derived(
    this.view.earlier ? compare(this.view.earlier.result, this.wall) : undefined,
  );

  constructor(view: BoardView, ports: DocumentPorts) {
    this.id = view.id;
    this.view = view;
    this.document = new BoardDocument(view.id, () => [...this.cards.values()], ports);
  }

  /** What the group made of the cards: places, themes, agreements being written. */
  get arrangement(): Arrangement {
    return this.document.arrangement;
  }

  [Symbol.dispose](): void {
    this.document[Symbol.dispose]();
  }

  takeAll(cards: readonly Card[]): void {
    this.cards = new Map(cards.map((card) => [card.id, card]));
  }

  takeChange({ set, gone }: CardsChange): void {
    const cards = new Map(this.cards);
    for (const card of set) cards.set(card.id, card);
    for (const id of gone) cards.delete(id);
    this.cards = cards;
  }

  takeCounts(counts: readonly (readonly [Id, number])[]): void {
    this.counts = new Map(counts);
  }

  /** These counts are others now. */
  takeCounted(counts: readonly (readonly [Id, number])[]): void {
    this.counts = recounted(this.counts, counts);
  }
}
