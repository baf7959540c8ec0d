import type { SavedBoard } from '@raakvlak/protocol/http';
import type { BoardContents } from './board-contents.ts';
import type { StoredBoard } from './boards-store.ts';

/** A board to look at, read-only, beside the one it repeats in numbers and titles. */
export const savedBoard = (
  board: StoredBoard,
  { cards, recognised, arrangement }: BoardContents,
  previous: StoredBoard | undefined,
  check: SavedBoard['check'],
): SavedBoard => ({
  id: board.id,
  title: board.title,
  group: board.group,
  meeting: { id: board.meeting.id, title: board.meeting.title, heldAt: board.meeting.heldAt },
  sheet: board.sheet,
  cards: [...cards],
  places: [...arrangement.places].map(([card, place]) => [card, place]),
  themes: [...arrangement.themes],
  agreements: [...arrangement.agreements],
  recognised: recognised && [...recognised].sort(([a], [b]) => (a < b ? -1 : 1)),
  result: board.result,
  earlier: earlierOf(previous),
  check,
});

const earlierOf = (previous: StoredBoard | undefined): SavedBoard['earlier'] =>
  previous?.result && previous.meeting.heldAt !== null
    ? { board: previous.id, heldAt: previous.meeting.heldAt, result: previous.result, cards: null }
    : null;
