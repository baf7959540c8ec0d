import { chmod, rename, rm } from 'node:fs/promises';
import SqliteDriver from 'better-sqlite3';

/** What is thrown when a copy does not hold what it should. */
export const damaged = 'The copy is damaged';

/**
 * Makes a whole, checked copy of the file while a server may be writing to it. Nothing that was erased is in it: it is
 * written anew from what is there. Throws when there is no such file, and then leaves nothing behind.
 */
export async function copyDatabase({ file, to }: { file: string; to: string }): Promise<void> {
  const partial = `${to}.partial`;
  await rm(partial, { force: true });
  try {
    const driver = new SqliteDriver(file, { readonly: true, fileMustExist: true });
    try {
      driver.prepare('vacuum into ?').run(partial);
    } finally {
      driver.close();
    }
    check(partial);
    await chmod(partial, 0o600);
    await rename(partial, to);
  } finally {
    await rm(partial, { force: true });
  }
}

function check(file: string): void {
  const driver = new SqliteDriver(file, { readonly: true });
  try {
    const found = driver.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(damaged);
  } finally {
    driver.close();
  }
}
