import type { Db } from '../database/schema.ts';

/** Boards, each with the one it carries on from (`before`, of the same organisation) and that one's meeting (`meetings`). */
export const withBoardBefore = (db: Db) =>
  db
    .selectFrom('boards')
    .innerJoin('boards as before', (join) =>
      join
        .onRef('before.id', '=', 'boards.previous_id')
        .onRef('before.organisation_id', '=', 'boards.organisation_id'),
    )
    .innerJoin('meetings', 'meetings.id', 'before.meeting_id');
