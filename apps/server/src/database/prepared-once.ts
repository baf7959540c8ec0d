import type SqliteDriver from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** So many different queries are asked often; what comes beyond is prepared every time, as all of it was before. */
const most = 500;

/**
 * The driver as Kysely uses it, with every statement prepared once: reading SQL costs more than what most of it does.
 * A prepared statement follows changes of the tables by itself.
 */
export function preparedOnce(driver: SqliteDriver.Database): SqliteDatabase {
  const known = new Map<string, SqliteStatement>([['rollback', rollbackOf(driver)]]);
  return {
    close: () => driver.close(),
    prepare: (text) => {
      const found = known.get(text);
      if (found) return found;
      const statement = driver.prepare(text);
      if (known.size < most) known.set(text, statement);
      return statement;
    },
  };
}

/** A disk that fails has ended the transaction already: rolling back once more would hide why it failed. */
function rollbackOf(driver: SqliteDriver.Database): SqliteStatement {
  const statement = driver.prepare('rollback');
  return {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => (driver.inTransaction ? statement.run() : { changes: 0, lastInsertRowid: 0 }),
  };
}
