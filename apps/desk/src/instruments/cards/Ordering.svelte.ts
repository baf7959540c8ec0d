import type { NewId } from '@raakvlak/domain';
import { stonesOf, type Field, type Intent, type Stone } from '@raakvlak/domain/cards';
import type { LiveBoard } from '../../meeting/LiveBoard.svelte.ts';
import { dropped, type Held, type Spot } from './drop.ts';

/**
 * Ordering by taps, keys or dragging: hold something, then say where it goes. What is held and lost meanwhile (somebody
 * else took it along) is let go by itself.
 */
export class Ordering {
  readonly board: LiveBoard;
  readonly #newId: NewId;
  readonly #told: (text: string) => void;
  readonly #movedText: (words: string) => string;
  #held: Held | undefined = $state.raw();
  /** What was just put somewhere, so that the focus can follow it. */
  landed: string | undefined = $state();
  /** A theme that was just made here and still wants a name. */
  fresh: string | undefined = $state();

  readonly stones: readonly Stone[] = $derived.by(() => stonesOf(this.board.wall));
  readonly held: Held | undefined = $derived.by(() =>
    this.#held && this.#wordsOf(this.#held) !== undefined ? this.#held : undefined,
  );
  /** The words of what is held. */
  readonly heldWords: string = $derived.by(() => (this.held && this.#wordsOf(this.held)) ?? '');
  /** The stone that is held, or the theme that the held card lies in. */
  readonly heldStone: Stone | undefined = $derived.by(() =>
    this.stones.find(({ id }) => id === this.held?.id),
  );

  constructor(
    board: LiveBoard,
    newId: NewId,
    told: (text: string) => void,
    movedText: (words: string) => string,
  ) {
    this.board = board;
    this.#newId = newId;
    this.#told = told;
    this.#movedText = movedText;
  }

  isHeld(id: string): boolean {
    return this.held?.id === id;
  }

  /** Takes something in hand, or lets it go when it was in hand. */
  hold(what: Held): void {
    this.#held = this.isHeld(what.id) ? undefined : what;
    this.fresh = undefined;
  }

  letGo = (): void => {
    this.#held = undefined;
    this.fresh = undefined;
  };

  /** A tap on a stone: with something in hand it goes there, else the stone is taken in hand. */
  tapStone(stone: Stone): void {
    if (this.held && !this.isHeld(stone.id)) this.put({ kind: stone.kind, id: stone.id, field: stone.field });
    else this.hold({ kind: stone.kind, id: stone.id });
  }

  /** A tap on a card inside a theme: with something in hand it goes into that theme. */
  tapCardIn(theme: Stone, card: string): void {
    if (this.held && !this.isHeld(card)) this.put({ kind: 'theme', id: theme.id, field: theme.field });
    else this.hold({ kind: 'card', id: card });
  }

  tapField(field: Field): void {
    this.put({ kind: 'field', field: field.id });
  }

  /** Puts what is in hand somewhere. */
  put(spot: Spot, held = this.held): void {
    if (!held) return;
    const words = this.#wordsOf(held) ?? '';
    const intent = dropped(held, spot, this.#newId);
    this.letGo();
    if (!intent || !this.do(intent)) return;
    this.#told(this.#movedText(words));
    this.landed = held.id;
    // A theme without a name asks for one at once.
    if (intent.kind === 'makeTheme') this.#name(intent.id);
  }

  /** Makes the held card a theme of its own. */
  makeTheme(): void {
    const card = this.held?.kind === 'card' ? this.board.cards.get(this.held.id) : undefined;
    if (!card) return;
    const field = this.heldStone?.field ?? card.field;
    const id = this.#newId();
    this.letGo();
    if (this.do({ kind: 'makeTheme', id, field, cards: [card.id], title: '' })) this.#name(id);
  }

  do(intent: Intent): boolean {
    return this.board.document.do(intent);
  }

  #name(theme: string): void {
    this.#held = { kind: 'theme', id: theme };
    this.fresh = theme;
  }

  #wordsOf(held: Held): string | undefined {
    if (held.kind === 'card') return this.board.cards.get(held.id)?.words;
    return this.stones.find(({ id }) => id === held.id)?.label ?? (this.fresh === held.id ? '' : undefined);
  }
}
