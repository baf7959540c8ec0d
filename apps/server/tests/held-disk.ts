import SqliteDriver from 'better-sqlite3';

/** From now on nobody else can write in this file, until the hold is disposed: what a server takes now is not durable. */
export function holdDisk(file: string): Disposable {
  const driver = new SqliteDriver(file);
  driver.exec('begin immediate');
  return { [Symbol.dispose]: () => driver.close() };
}
