import { compare, wallOf, type Arrangement, type Comparison, type Wall } from '@raakvlak/domain/cards';
import type { SavedBoard } from '@raakvlak/protocol/http';

/** A saved board as the picture everyone saw, and beside its earlier moment. */
export function savedWall(board: SavedBoard): { wall: Wall; comparison: Comparison | undefined } {
  const arrangement: Arrangement = {
    places: new Map(board.places),
    themes: board.themes,
    agreements: board.agreements,
  };
  const recognised = board.recognised === null ? undefined : new Map(board.recognised);
  const wall = wallOf(board.sheet, board.cards, arrangement, recognised);
  return { wall, comparison: board.earlier ? compare(board.earlier.result, wall) : undefined };
}

/** How many cards were on the screen and are not here, because somebody asked not to keep them. */
export const notKept = (board: SavedBoard): number =>
  board.result === null ? 0 : Math.max(0, board.result.cards - board.cards.length);
