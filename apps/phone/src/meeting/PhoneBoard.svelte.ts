import type { Id } from '@raakvlak/domain';
import { fieldsOf, type Arrangement, type Card, type Field } from '@raakvlak/domain/cards';
import type { BoardView, CardsChange, OwnAnswers, Results } from '@raakvlak/protocol/down';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { withGiven } from './own-answers.ts';
import { ownCards, type OwnCard, type Slip, type StoredCard } from './own-cards.ts';
import type { Together } from './together.ts';

type Taken = Extract<GiveAnswer, { ok: true }>;

/** What is on this phone only, and still on its way. */
export type OnPhone = {
  readonly waiting: readonly Give[];
  readonly slips: readonly Slip[];
  readonly connected: boolean;
};

/** One board on a phone as runes: what everyone sees, and what is mine. Everything is replaced, never changed in place. */
export class PhoneBoard {
  readonly id: Id;
  view: BoardView = $state.raw() as BoardView;
  cards: ReadonlyMap<Id, Card> = $state.raw(new Map());
  counts: ReadonlyMap<Id, number> = $state.raw(new Map());
  stored: readonly StoredCard[] = $state.raw([]);
  /** The stones that the server knows I recognise. */
  recognisedByMe: ReadonlySet<Id> = $state.raw(new Set());
  /** What I answered to this board's check, as far as the server took it; undefined while it did not say. */
  told: OwnAnswers | undefined = $state.raw();
  /** What everyone may see of the check, once it was shown. */
  results: Results | undefined = $state.raw();
  /** What the group makes together, once this phone has opened it. */
  together: Together | undefined = $state.raw();
  arrangement: Arrangement = $state.raw({ places: new Map(), themes: [], agreements: [] });

  readonly #onPhone: OnPhone;

  readonly fields: readonly Field[] = $derived(fieldsOf(this.view.sheet));
  /** What I answered, the last tap included. */
  readonly answers: OwnAnswers | undefined = $derived.by(
    () => this.told && withGiven(this.told, this.#onPhone.waiting),
  );
  readonly mine: readonly OwnCard[] = $derived.by(() =>
    ownCards({
      board: this.id,
      stored: this.stored,
      waiting: this.#onPhone.waiting,
      slips: this.#onPhone.slips,
      connected: this.#onPhone.connected,
      visible: this.cards,
    }),
  );

  constructor(view: BoardView, onPhone: OnPhone) {
    this.#onPhone = onPhone;
    this.id = view.id;
    this.view = view;
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

  /** The server took what I gave. */
  took(give: Give, { card, state, stored }: Taken): void {
    if (give.kind === 'write' && card) {
      const { field, words, again } = give.card;
      const others = this.stored.filter(({ ref }) => ref !== give.id);
      this.stored = [...others, { ref: give.id, card, field, words, again, state: state ?? 'sent', stored }];
    } else if (give.kind === 'reword') {
      const { ref, field, words } = give;
      this.stored = this.stored.map((old) =>
        old.ref === ref ? { ...old, field, words, stored, state: state ?? old.state } : old,
      );
    } else if (give.kind === 'withdraw') {
      this.stored = this.stored.filter(({ ref }) => ref !== give.ref);
    } else if (give.kind === 'recognise') {
      const others = [...this.recognisedByMe].filter((id) => id !== give.target);
      this.recognisedByMe = new Set(give.on ? [...others, give.target] : others);
    } else if (this.told) {
      this.told = withGiven(this.told, [give]);
    }
  }

  /** Whether I recognise a stone, the last tap included. */
  recognises(stone: Id): boolean {
    let on = this.recognisedByMe.has(stone);
    for (const give of this.#onPhone.waiting)
      if (give.kind === 'recognise' && give.board === this.id && give.target === stone) on = give.on;
    return on;
  }
}
