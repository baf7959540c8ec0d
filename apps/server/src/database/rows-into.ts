import { sql, type CompiledQuery } from 'kysely';
import type { Db, Schema } from './schema.ts';

// What is asked for every update of every phone: building such a query costs more than what it does, so it is built and put
// into SQL once, and asked with other values.

type Table = keyof Schema;
type Column<T extends Table> = keyof Schema[T] & string;

/** Writes rows into a table, in the order of the list. */
export type WriteRows<Row> = (transaction: Db, rows: readonly Row[]) => Promise<void>;

/** So many rows go in one question; few sizes, so that few questions have to be known. */
const sizes = [64, 16, 4, 1] as const;

/** What to do with a row that is there already: leave it as it is, or put these columns in the place of what it has. */
type IsThere<C extends string> = 'leave' | { readonly by: C; readonly replace: readonly C[] };

/** Inserts into these columns. Without `isThere` a row that is there already makes the transaction fail. */
export function rowsInto<T extends Table, C extends Column<T>>(
  db: Db,
  table: T,
  columns: readonly C[],
  isThere?: IsThere<C>,
): WriteRows<Readonly<Record<C, Schema[T][C]>>> {
  const known = new Map<number, CompiledQuery>();
  const insert = (size: number): CompiledQuery => {
    const found = known.get(size) ?? inserting(db, table, columns, size, isThere);
    known.set(size, found);
    return found;
  };
  return async (transaction, rows) => {
    let at = 0;
    for (const size of sizes)
      for (; rows.length - at >= size; at += size) {
        const parameters = rows.slice(at, at + size).flatMap((row) => columns.map((column) => row[column]));
        await transaction.executeQuery({ ...insert(size), parameters });
      }
  };
}

function inserting(
  db: Db,
  table: Table,
  columns: readonly string[],
  size: number,
  isThere: IsThere<string> | undefined,
): CompiledQuery {
  const row = Object.fromEntries(columns.map((column) => [column, 0]));
  const rows = Array.from({ length: size }, () => row);
  // The names are checked where this is called; the values come later.
  const insert = db.insertInto(table).values(rows);
  if (isThere === undefined) return insert.compile();
  if (isThere === 'leave') return insert.onConflict((conflict) => conflict.doNothing()).compile();
  const { by, replace } = isThere;
  const now = Object.fromEntries(replace.map((column) => [column, sql.ref(`excluded.${column}`)]));
  return insert.onConflict((conflict) => conflict.column(by as never).doUpdateSet(now)).compile();
}
