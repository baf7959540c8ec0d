import { fieldsOf, wallOf, type BoardResult, type Count, type Stone } from '@raakvlak/domain/cards';
import type { ServerWords } from '@raakvlak/words/server';
import type { BoardContents } from './board-contents.ts';
import type { StoredBoard } from './boards-store.ts';
import { tableAsCsv } from './table-files.ts';

/**
 * The cards of a board with their themes, for a spreadsheet: one line per card, and one for a theme without cards. Safe to
 * open in Excel: it knows the signs, the columns and that nothing in it is a formula.
 */
export function boardCsv(
  { sheet, result }: Pick<StoredBoard, 'sheet' | 'result'>,
  { cards, recognised, arrangement }: BoardContents,
  words: ServerWords['board'],
): string {
  const wall = wallOf(sheet, cards, arrangement, recognised ?? undefined);
  const lines = fieldsOf(sheet).flatMap(({ id, row, column }) =>
    (wall.fields.find(({ field }) => field === id)?.stones ?? []).flatMap((stone) =>
      linesOf(stone, countOf(stone, result)).map((line) => [row.label, column.label, ...line]),
    ),
  );
  const head = [words.row, words.column, words.theme, words.card, words.name, words.count];
  return tableAsCsv({ head, lines });
}

function linesOf(stone: Stone, count: string): string[][] {
  const theme = stone.titled ? stone.label : '';
  if (stone.cards.length === 0) return [[theme, '', '', count]];
  return stone.cards.map(({ words, name }) => [theme, words, name ?? '', count]);
}

/** As the room saw it, also when not every tap was kept. */
function countOf(stone: Stone, result: BoardResult | null): string {
  const { of, n }: Count = result?.themes.find(({ id }) => id === stone.id)?.count ?? stone.count;
  if (of === 'cards') return '';
  return of === 'atLeast' ? `≥ ${n}` : String(n);
}
