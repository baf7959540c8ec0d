import { Migrator } from 'kysely/migration';
import { accounts } from './migrations/001-accounts.ts';
import { meetings } from './migrations/002-meetings.ts';
import { contributions } from './migrations/003-contributions.ts';
import { documents } from './migrations/004-documents.ts';
import { marks } from './migrations/005-marks.ts';
import { roster } from './migrations/006-roster.ts';
import { checks } from './migrations/007-checks.ts';
import { ownLine } from './migrations/008-own-line.ts';
import { movedSeats } from './migrations/009-moved-seats.ts';
import { wholeDocuments } from './migrations/010-whole-documents.ts';
import type { Db } from './schema.ts';
import { unknownTables } from './unknown-tables.ts';

const migrations = {
  '001-accounts': accounts,
  '002-meetings': meetings,
  '003-contributions': contributions,
  '004-documents': documents,
  '005-marks': marks,
  '006-roster': roster,
  '007-checks': checks,
  '008-own-line': ownLine,
  '009-moved-seats': movedSeats,
  '010-whole-documents': wholeDocuments,
};

/** Brings the tables up to date; throws when a step fails, and then nothing of that step has happened. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error(unknownTables, { cause: error });
}
