import type SqliteDriver from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** So many different queries are asked often; what comes beyond is prepared every time, as all of it was before. */
const most = 500;

/**
 * The driver as Kysely uses it, with every statement prepared once: reading SQL costs more than what most of it does.
 * A prepared statement follows changes of the tables by itself.
 */
export function preparedOnce(driver: SqliteDriver.Database): SqliteDatabase {
  const known = new Map<string, SqliteDriver.Statement>();
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
