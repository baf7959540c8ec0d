import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Id, NewId } from '@raakvlak/domain';

/** More cards than a board takes from people, to see whether a cost grows with them: copies of those that are there. */
export function copyCards(folder: string, board: Id, most: number, newId: NewId): void {
  const database = new DatabaseSync(join(folder, 'raakvlak.db'));
  try {
    const rows = database.prepare('select * from contributions where board_id = ? limit ?').all(board, most);
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first);
    const insert = database.prepare(
      `insert into contributions (${names.join()}) values (${names.map(() => '?').join()})`,
    );
    database.exec('begin');
    for (const row of rows) {
      const copy = { ...row, id: newId(), ref: newId() };
      insert.run(...names.map((name) => copy[name as keyof typeof copy]));
    }
    database.exec('commit');
  } finally {
    database.close();
  }
}
