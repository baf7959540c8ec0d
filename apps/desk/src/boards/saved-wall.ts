import {
  compare,
  wallOf,
  type Arrangement,
  type BoardResult,
  type Comparison,
  type Wall,
} from '@raakvlak/domain/cards';
import type { SavedBoard } from '@raakvlak/protocol/http';

/** A saved board as the picture everyone saw, and beside its earlier moment. */
export function savedWall(board: SavedBoard): { wall: Wall; comparison: Comparison | undefined } {
  const arrangement: Arrangement = {
    places: new Map(board.places),
    themes: board.themes,
    agreements: board.agreements,
  };
  const recognised = board.recognised === null ? undefined : new Map(board.recognised);
  const wall = asTheRoomSawIt(wallOf(board.sheet, board.cards, arrangement, recognised), board.result);
  return { wall, comparison: board.earlier ? compare(board.earlier.result, wall) : undefined };
}

/** Numbers stay as they were at the close: what was not kept still counts in them. */
function asTheRoomSawIt(wall: Wall, result: BoardResult | null): Wall {
  const counts = new Map(result?.themes.map(({ id, count }) => [id, count]));
  return {
    fields: wall.fields.map(({ field, stones }) => ({
      field,
      stones: stones.map((stone) => ({ ...stone, count: counts.get(stone.id) ?? stone.count })),
    })),
  };
}

/** How many cards were on the screen and are not here, because somebody asked not to keep them. */
export const notKept = (board: SavedBoard): number =>
  board.result === null ? 0 : Math.max(0, board.result.cards - board.cards.length);

/** Whether the wall has something to say: on a board with a check, more than its topics as they came. */
export const wallSays = ({ check, cards, recognised }: SavedBoard): boolean =>
  check === null || cards.length > 0 || (recognised ?? []).some(([, count]) => count > 0);
