import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { groupCommit, type Write } from './group-commit.ts';
import { openDatabase } from './open.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'raakvlak-')), 'raakvlak.db');

const link =
  (hash: string): Write =>
  async (transaction) => {
    await transaction.insertInto('access_link').values({ hash, purpose: 'first', expires_at: 0 }).execute();
  };

it('stores what many ask at once', async () => {
  await using database = await openDatabase({ file: newFile() });
  const commit = groupCommit(database.db);
  await Promise.all(Array.from({ length: 40 }, (_, index) => commit(link(`link ${index}`))));
  const rows = await database.db.selectFrom('access_link').select('hash').execute();
  expect(rows).toHaveLength(40);
});

it('a write that cannot be done takes no neighbour with it', async () => {
  await using database = await openDatabase({ file: newFile() });
  const commit = groupCommit(database.db);
  const outcomes = await Promise.allSettled([
    commit(link('a')),
    commit(link('b')),
    commit(link('b')),
    commit(link('c')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  const rows = await database.db.selectFrom('access_link').select('hash').orderBy('hash').execute();
  expect(rows.map(({ hash }) => hash)).toEqual(['a', 'b', 'c']);
});

it('one that comes alone does not wait; what comes while it rests goes together', async () => {
  await using database = await openDatabase({ file: newFile() });
  const batches: number[] = [];
  const rested = Promise.withResolvers<void>();
  const watch = (writes: number) => {
    batches.push(writes);
    return () => undefined;
  };
  const rests = [Promise.resolve()];
  const commit = groupCommit(database.db, watch, () => rests.pop() ?? rested.promise);
  await commit(link('alone'));
  const others = [commit(link('a')), commit(link('b'))];
  expect(batches).toEqual([1]);
  rested.resolve();
  await Promise.all(others);
  expect(batches).toEqual([1, 2]);
});
