import type { Id } from '@raakvlak/domain';
import type { Card } from '@raakvlak/domain/cards';
import { byId, cardOf, isPlain, isVisible, type CardRecord } from './card-record.ts';
import type { Edit, Tap } from './edit.ts';

/**
 * What people gave on one board, as the server holds it while the meeting is open. What is not kept is here and nowhere
 * else; disposing is its end. What is asked for every gift is found without looking at the whole board.
 */
export class BoardMemory implements Disposable {
  readonly #cards = new Map<Id, CardRecord>();
  readonly #bySeat = new Map<Id, Map<Id, CardRecord>>();
  /** Cards that are not simply on the wall: the few a facilitator looks through. */
  readonly #aside = new Map<Id, CardRecord>();
  readonly #taps = new Map<Id, Map<Id, Tap>>();
  readonly #tapsBySeat = new Map<Id, Map<Id, Tap>>();
  readonly #ever = new Set<Id>();
  #asideChanges = 0;

  constructor(stored: Edit = {}) {
    this.apply(stored);
  }

  get size(): number {
    return this.#cards.size;
  }

  /** How many are simply on the wall, or will be after the reveal. */
  get plain(): number {
    return this.#cards.size - this.#aside.size;
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

  /** Another number whenever `aside` may be another list. */
  get asideChanges(): number {
    return this.#asideChanges;
  }

  /** Cards that are not simply on the wall, in order of id. */
  aside(): CardRecord[] {
    return [...this.#aside.values()].sort(byId);
  }

  /** What everyone sees, in order of id. */
  visible(revealed: boolean): Card[] {
    return this.cards()
      .filter((card) => isVisible(card, revealed))
      .map(cardOf);
  }

  /** What one seat gave, in order of id. */
  cardsOf(seat: Id): CardRecord[] {
    return [...(this.#bySeat.get(seat)?.values() ?? [])].sort(byId);
  }

  /** How many cards one seat gave. */
  givenBy(seat: Id): number {
    return this.#bySeat.get(seat)?.size ?? 0;
  }

  tapsOf(seat: Id): Tap[] {
    return [...(this.#tapsBySeat.get(seat)?.values() ?? [])];
  }

  tapsOn(target: Id): Tap[] {
    return [...(this.#taps.get(target)?.values() ?? [])];
  }

  tapped(target: Id, seat: Id): boolean {
    return this.#taps.get(target)?.has(seat) ?? false;
  }

  /** How many people recognise each of these stones. */
  countsOf(targets: Iterable<Id>): [Id, number][] {
    return [...targets]
      .map((target): [Id, number] => [target, this.#taps.get(target)?.size ?? 0])
      .sort(first);
  }

  /** How many people recognise each stone, in order of id; stones nobody tapped are left out. */
  counts(): [Id, number][] {
    return this.countsOf(this.#taps.keys()).filter(([, count]) => count > 0);
  }

  /** Does the edit and returns the one that takes it back. */
  apply({ put = [], gone = [], tap = [], untap = [] }: Edit): Edit {
    const before = new Map([...gone, ...put].map(({ id }) => [id, this.#cards.get(id)]));
    const tappedBefore = [...untap, ...tap].map(
      (one) => [one, this.#taps.get(one.target)?.get(one.seat)] as const,
    );
    for (const { id } of gone) this.#take(id);
    for (const card of put) this.#put(card);
    for (const { target, seat } of untap) {
      this.#taps.get(target)?.delete(seat);
      this.#tapsBySeat.get(seat)?.delete(target);
    }
    for (const one of tap) {
      under(this.#taps, one.target).set(one.seat, one);
      under(this.#tapsBySeat, one.seat).set(one.target, one);
    }
    return {
      put: [...before.values()].filter((card) => card !== undefined),
      gone: put.filter(({ id }) => before.get(id) === undefined),
      tap: tappedBefore.flatMap(([, old]) => old ?? []),
      untap: tappedBefore.flatMap(([one, old]) => (old ? [] : one)),
    };
  }

  [Symbol.dispose](): void {
    this.#cards.clear();
    this.#bySeat.clear();
    this.#aside.clear();
    this.#taps.clear();
    this.#tapsBySeat.clear();
    this.#ever.clear();
  }

  #put(card: CardRecord): void {
    this.#take(card.id);
    this.#cards.set(card.id, card);
    this.#ever.add(card.id);
    under(this.#bySeat, card.seat).set(card.id, card);
    if (isPlain(card)) return;
    this.#aside.set(card.id, card);
    this.#asideChanges += 1;
  }

  #take(id: Id): void {
    const card = this.#cards.get(id);
    if (!card) return;
    this.#cards.delete(id);
    if (this.#aside.delete(id)) this.#asideChanges += 1;
    this.#bySeat.get(card.seat)?.delete(id);
  }
}

function under<T>(map: Map<Id, Map<Id, T>>, key: Id): Map<Id, T> {
  const found = map.get(key) ?? new Map<Id, T>();
  map.set(key, found);
  return found;
}

const first = ([a]: [Id, number], [b]: [Id, number]): number => (a < b ? -1 : 1);
