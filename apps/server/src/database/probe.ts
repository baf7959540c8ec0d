import { sql } from 'kysely';
import type { Write } from './group-commit.ts';

/** Writes what stands there already: nothing changes, and the disk has to take it like any other write. */
export const probe: Write = async (transaction) => {
  await sql`pragma user_version = 0`.execute(transaction);
};
