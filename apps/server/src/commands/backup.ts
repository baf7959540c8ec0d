import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ServerWords } from '@raakvlak/words/server';
import { copyDatabase } from '../database/copy.ts';
import { belongsToCopy, copyNamedAt, isCopy } from './copies.ts';

const usualDays = 14;
const day = 86_400_000;

/**
 * `npm run backup -- [--days 14]`: a copy in DATA_DIR/backups, and copies of more than so many days ago go. Answers whether
 * there was something to copy.
 */
export async function backup(
  args: readonly string[],
  {
    dataDir,
    now,
    words,
    say,
  }: { dataDir: string; now: number; words: ServerWords['backup']; say: (text: string) => void },
): Promise<boolean> {
  const days = daysOf(args);
  const file = join(dataDir, 'raakvlak.db');
  if (days === undefined || !existsSync(file)) {
    say(days === undefined ? words.how : words.nothing);
    return false;
  }
  const folder = join(dataDir, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, copyNamedAt(now));
  await copyDatabase({ file, to: copy });
  say(words.made(copy, Math.ceil((await stat(copy)).size / 1024)));
  const removed = await removeOld(folder, now - days * day);
  if (removed > 0) say(words.removed(removed, days));
  say(words.keeps(days));
  return true;
}

function daysOf(args: readonly string[]): number | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { days: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const days = values.days === undefined ? usualDays : Number(values.days);
  return positionals.length === 0 && Number.isInteger(days) && days > 0 ? days : undefined;
}

async function removeOld(folder: string, before: number): Promise<number> {
  const oldest = copyNamedAt(before);
  const old = (await readdir(folder)).filter((name) => belongsToCopy(name) && name < oldest);
  for (const name of old) await rm(join(folder, name));
  return old.filter(isCopy).length;
}
