import type { Db } from '../database/schema.ts';
import { agreedIn, type AgreedLine, type Projection } from './projection.ts';

/**
 * Brings a group's list in step with what a board's document says, in the caller's transaction: new lines come, changed
 * ones change, removed ones go. How a line stands, and since when, stays as it is.
 */
export async function projectAgreements(transaction: Db, projection: Projection): Promise<void> {
  const { board, organisation, arrangement } = projection;
  const lines = agreedIn(arrangement);
  const rows = await transaction
    .selectFrom('agreements')
    .select(['id', 'position'])
    .where('board_id', '=', board)
    .where('organisation_id', '=', organisation)
    .execute();
  const gone = rows.filter(({ id }) => !lines.some((line) => line.id === id)).map(({ id }) => id);
  if (gone.length > 0)
    await transaction
      .deleteFrom('agreements')
      .where('id', 'in', gone)
      .where('organisation_id', '=', organisation)
      .execute();
  const known = new Set(rows.map(({ id }) => id));
  let position = rows.reduce((most, row) => Math.max(most, row.position), 0);
  for (const line of lines) {
    if (known.has(line.id)) await change(transaction, projection, line);
    else await add(transaction, projection, line, (position += 1));
  }
}

const wordsOf = ({ theme, kind, what, who, notice, by }: AgreedLine) => ({
  theme,
  kind,
  what,
  who,
  notice,
  by_day: by,
});

async function change(transaction: Db, { organisation }: Projection, line: AgreedLine): Promise<void> {
  await transaction
    .updateTable('agreements')
    .set(wordsOf(line))
    .where('id', '=', line.id)
    .where('organisation_id', '=', organisation)
    .execute();
}

async function add(
  transaction: Db,
  projection: Projection,
  line: AgreedLine,
  position: number,
): Promise<void> {
  const { organisation, group, meeting, board, now } = projection;
  await transaction
    .insertInto('agreements')
    .values({
      ...wordsOf(line),
      id: line.id,
      organisation_id: organisation,
      group_id: group,
      meeting_id: meeting,
      board_id: board,
      status: 'open',
      made_at: now,
      position,
    })
    // Ids are made on devices: one that is somebody else's line already changes nothing there.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
