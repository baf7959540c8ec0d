import SqliteDriver from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { migrate } from './migrate.ts';
import type { Db, Schema } from './schema.ts';
import { preparedOnce } from './prepared-once.ts';

export type Database = AsyncDisposable & {
  readonly db: Db;
  /**
   * Empties the write-ahead log into the file, so that what was erased is in neither (P8). False when another process
   * is reading an older state: try again later.
   */
  readonly emptyLog: () => Promise<boolean>;
};

/** How long a commit waits: `FULL` until the disk has it. */
export type Synchronous = 'FULL' | 'NORMAL';

/**
 * Opens the one file and brings its tables up to date. `secureDelete` off and `synchronous` NORMAL are only for the tests
 * that show what they are for.
 */
export async function openDatabase({
  file,
  secureDelete = true,
  synchronous = 'FULL',
}: {
  file: string;
  secureDelete?: boolean;
  synchronous?: Synchronous;
}): Promise<Database> {
  const driver = new SqliteDriver(file);
  driver.pragma('journal_mode = WAL');
  // The driver's own choice in WAL mode acknowledges before the disk has it.
  driver.pragma(`synchronous = ${synchronous}`);
  driver.pragma(`secure_delete = ${secureDelete ? 'ON' : 'OFF'}`);
  driver.pragma('foreign_keys = ON');
  // Sorting must not write people's words to a temporary file.
  driver.pragma('temp_store = MEMORY');
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: preparedOnce(driver) }) });
  await migrate(db);
  return {
    db,
    emptyLog: async () => {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
      return rows[0]?.busy === 0;
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}
