import { existsSync } from 'node:fs';
import SqliteDriver from 'better-sqlite3';

/**
 * Nobody else has this file open, or can open it, until the result is disposed; all of it is in the one file then. Undefined
 * when somebody has it open. A file that is damaged or not there is nobody's.
 */
export function aloneWith(file: string): Disposable | undefined {
  const nobody = { [Symbol.dispose]: () => undefined };
  if (!existsSync(file)) return nobody;
  const driver = new SqliteDriver(file, { timeout: 0 });
  const alone = { [Symbol.dispose]: () => void driver.close() };
  try {
    driver.pragma('locking_mode = exclusive');
    // This takes the lock, which is impossible while anybody has the journal open, and empties the journal into the file.
    driver.pragma('journal_mode = delete');
    driver.exec('begin exclusive');
    return alone;
  } catch (error) {
    if (!isBusy(error)) return alone;
    driver.close();
    return undefined;
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
