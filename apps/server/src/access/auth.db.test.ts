import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openDatabase } from '../database/open.ts';
import { createAuth } from './auth.ts';
import { byScrypt } from './passwords.ts';

it('finds every table and column that better-auth asks for in this version', async () => {
  await using database = await openDatabase({
    file: join(mkdtempSync(join(tmpdir(), 'raakvlak-')), 'raakvlak.db'),
  });
  const auth = createAuth({
    db: database.db,
    secret: 'a secret of the test that is long enough',
    passwords: byScrypt,
    https: false,
    newId: () => 'id',
    log: pino({ level: 'silent' }),
    organisationOf: async () => undefined,
  });
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
  expect([...toBeCreated, ...toBeAdded]).toEqual([]);
});
