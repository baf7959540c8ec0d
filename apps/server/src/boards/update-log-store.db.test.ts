import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateLogContract } from '@raakvlak/sync/testing';
import { sql } from 'kysely';
import { it } from 'vitest';
import { groupCommit } from '../database/group-commit.ts';
import { openDatabase } from '../database/open.ts';
import { createUpdateLog } from './update-log-store.ts';

for (const { title, run } of updateLogContract)
  it(title, async () => {
    await using parts = new AsyncDisposableStack();
    const file = join(mkdtempSync(join(tmpdir(), 'raakvlak-')), 'raakvlak.db');
    const open = async () => {
      const { db } = parts.use(await openDatabase({ file }));
      // The contract names rooms that are no boards of a meeting.
      await sql`pragma foreign_keys = off`.execute(db);
      return createUpdateLog(db, groupCommit(db));
    };
    await run(async () => ({ log: await open(), reopen: open }));
  });
