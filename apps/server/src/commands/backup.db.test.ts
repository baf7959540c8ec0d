import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverWords } from '@raakvlak/words/server';
import { expect, it } from 'vitest';
import { openDatabase } from '../database/open.ts';
import { backup } from './backup.ts';

const { backup: words } = await serverWords('nl');
const day = 86_400_000;
const start = Date.UTC(2026, 10, 21, 20, 30);
const newFolder = () => mkdtempSync(join(tmpdir(), 'raakvlak-'));

async function run(dataDir: string, now: number, ...args: readonly string[]) {
  const said: string[] = [];
  const done = await backup(args, { dataDir, now, words, say: (text) => said.push(text) });
  return { done, said: said.join('\n') };
}

it('copies everything while a server has it open, for the owner only', async () => {
  const dataDir = newFolder();
  await using database = await openDatabase({ file: join(dataDir, 'raakvlak.db') });
  await database.db
    .insertInto('access_link')
    .values({
      hash: 'h',
      purpose: 'first',
      organisation_id: null,
      user_id: null,
      expires_at: 1,
      used_at: null,
    })
    .execute();
  const { done, said } = await run(dataDir, start);
  const copy = join(dataDir, 'backups', 'raakvlak-2026-11-21T20-30-00Z.db');
  expect([done, said.includes(copy)]).toEqual([true, true]);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  await using copied = await openDatabase({ file: copy });
  expect(await copied.db.selectFrom('access_link').select('hash').execute()).toEqual([{ hash: 'h' }]);
});

it('keeps copies for so many days, and leaves files of others alone', async () => {
  const dataDir = newFolder();
  await (await openDatabase({ file: join(dataDir, 'raakvlak.db') }))[Symbol.asyncDispose]();
  await run(dataDir, start);
  await run(dataDir, start + 10 * day);
  await openDatabase({ file: join(dataDir, 'backups', 'mine.db') }).then((opened) =>
    opened[Symbol.asyncDispose](),
  );
  const names = () => readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.db'));
  await run(dataDir, start + 14 * day);
  expect(names()).toHaveLength(4);
  const { said } = await run(dataDir, start + 15 * day);
  expect(said).toContain('1 reservekopie');
  expect(names()).toEqual([
    'mine.db',
    'raakvlak-2026-12-01T20-30-00Z.db',
    'raakvlak-2026-12-05T20-30-00Z.db',
    'raakvlak-2026-12-06T20-30-00Z.db',
  ]);
  await run(dataDir, start + 16 * day, '--days', '1');
  expect(names()).toEqual([
    'mine.db',
    'raakvlak-2026-12-06T20-30-00Z.db',
    'raakvlak-2026-12-07T20-30-00Z.db',
  ]);
});

it('says what it needs when there is nothing to copy or the question is not clear', async () => {
  const dataDir = newFolder();
  expect(await run(dataDir, start)).toEqual({ done: false, said: words.nothing });
  for (const args of [['--days', 'veel'], ['--days', '0'], ['nu']])
    expect(await run(dataDir, start, ...args)).toEqual({ done: false, said: words.how });
  expect(readdirSync(dataDir)).toEqual([]);
});
