import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { copyDatabase, damaged } from './copy.ts';
import { unknownTables } from './unknown-tables.ts';
import { beginNewEpochs } from './new-epochs.ts';
import { openDatabase } from './open.ts';

/**
 * Lays a copy in the place of `file`, in one step: checked, with the tables of now, and with new epochs. What lay there goes to
 * `aside`, with its journal. False when the copy is damaged, of something else or of a newer version; then nothing has changed.
 */
export async function takeCopy({
  copy,
  file,
  aside,
  now,
}: {
  copy: string;
  file: string;
  aside: string;
  now: number;
}): Promise<boolean> {
  const incoming = `${file}.incoming`;
  await removeAll(incoming);
  try {
    if (!(await prepare(copy, incoming, now))) return false;
    for (const ending of ['-wal', '-shm', ''])
      if (existsSync(file + ending)) await rename(file + ending, aside + ending);
    await rename(incoming, file);
    await laidDown(dirname(file));
    return true;
  } finally {
    await removeAll(incoming);
  }
}

async function prepare(copy: string, incoming: string, now: number): Promise<boolean> {
  try {
    await copyDatabase({ file: copy, to: incoming });
    if (!isOurs(incoming)) return false;
    await using database = await openDatabase({ file: incoming });
    await beginNewEpochs(database.db, now);
    return true;
  } catch (error) {
    if (isOfCopy(error)) return false;
    throw error;
  }
}

/** What is wrong is wrong with the copy: it cannot be read, or its tables are not ones that this version knows. */
const isOfCopy = (error: unknown): boolean =>
  error instanceof Error &&
  (error.message === damaged ||
    error.message === unknownTables ||
    ('code' in error && /^SQLITE_(NOTADB|CORRUPT|ERROR)/.test(String(error.code))));

function isOurs(file: string): boolean {
  const driver = new SqliteDriver(file, { readonly: true });
  try {
    const ours = "select count(*) from sqlite_master where name in ('boards', 'update_log', 'access_link')";
    return driver.prepare(ours).pluck().get() === 3;
  } finally {
    driver.close();
  }
}

/** A new name is in the folder only when the folder is on the disk. */
async function laidDown(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

async function removeAll(file: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '.partial']) await rm(file + ending, { force: true });
}
