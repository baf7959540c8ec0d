import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerWords } from '@raakvlak/words/server';
import { aloneWith } from '../database/alone.ts';
import { takeCopy } from '../database/take-copy.ts';
import { copyNamedAt, isCopy } from './copies.ts';

/**
 * `npm run restore -- <copy>`: a copy takes the place of what is in DATA_DIR, while no server runs. What was there becomes a
 * copy itself, and goes after so many days like any other. Answers whether it was done.
 */
export async function restore(
  args: readonly string[],
  {
    dataDir,
    now,
    words,
    say,
  }: { dataDir: string; now: number; words: ServerWords['restore']; say: (text: string) => void },
): Promise<boolean> {
  const failed = (text: string): false => (say(text), false);
  const folder = join(dataDir, 'backups');
  const [copy, ...more] = args;
  if (copy === undefined || more.length > 0) return failed(words.how(await copiesIn(folder)));
  if (!existsSync(copy)) return failed(words.noCopy(copy));

  const file = join(dataDir, 'raakvlak.db');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  using alone = aloneWith(file);
  if (!alone) return failed(words.running);
  const was = existsSync(file);
  const aside = freeName(folder, now);
  if (!(await takeCopy({ copy, file, aside, now }))) return failed(words.damaged(copy));
  say(words.done(copy));
  if (was) say(words.aside(aside));
  if (!existsSync(join(dataDir, 'secret'))) say(words.noSecret);
  say(words.erasedAgain);
  return true;
}

const freeName = (folder: string, now: number): string => {
  const name = join(folder, copyNamedAt(now));
  return existsSync(name) ? freeName(folder, now + 1_000) : name;
};

/** The newest first. */
async function copiesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const copies = (await readdir(folder)).filter(isCopy);
  return copies
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
