import { stonesOf, wallOf, type Recognised, type Stone, type Wall } from '@raakvlak/domain/cards';
import type { PhoneBoard } from './PhoneBoard.svelte.ts';

/** What the cards of a board make on the wall. */
class BoardWall {
  readonly #board: PhoneBoard;

  readonly #recognised: Recognised = $derived.by(() =>
    this.#board.view.recognising ? this.#board.counts : undefined,
  );
  readonly wall: Wall = $derived.by(() => {
    const { view, cards, arrangement } = this.#board;
    return wallOf(view.sheet, [...cards.values()], arrangement, this.#recognised);
  });
  readonly stones: readonly Stone[] = $derived(stonesOf(this.wall));

  constructor(board: PhoneBoard) {
    this.#board = board;
  }
}

const walls = new WeakMap<PhoneBoard, BoardWall>();

/** One wall for every board, in a file of its own: a phone that only answers questions does not fetch it. */
export function wallOn(board: PhoneBoard): BoardWall {
  const known = walls.get(board);
  if (known) return known;
  // It lives as long as its board, not as long as the screen that asks first.
  let made: BoardWall | undefined;
  $effect.root(() => void (made = new BoardWall(board)));
  made ??= new BoardWall(board);
  walls.set(board, made);
  return made;
}
