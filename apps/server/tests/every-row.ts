import type { Id } from '@raakvlak/domain';
import { openDatabase } from '../src/database/open.ts';
import type { TestApp } from './boot.ts';

/** Everything of an organisation, as it stands in the tables. */
export async function everyRow({ file }: Pick<TestApp, 'file'>, organisation: Id): Promise<unknown> {
  await using database = await openDatabase({ file });
  const { db } = database;
  const of = (
    table:
      | 'groups'
      | 'meetings'
      | 'boards'
      | 'seats'
      | 'contributions'
      | 'recognitions'
      | 'agreements'
      | 'participants'
      | 'roster'
      | 'tablets'
      | 'safety_routes'
      | 'admitted'
      | 'answers'
      | 'open_texts',
  ) => db.selectFrom(table).selectAll().where('organisation_id', '=', organisation).execute();
  return await Promise.all([
    of('groups'),
    of('meetings'),
    of('boards'),
    of('seats'),
    of('contributions'),
    of('recognitions'),
    of('agreements'),
    of('participants'),
    of('roster'),
    of('tablets'),
    of('safety_routes'),
    of('admitted'),
    of('answers'),
    of('open_texts'),
    db.selectFrom('agreement_changes').selectAll().execute(),
    db.selectFrom('board_snapshots').selectAll().execute(),
    db.selectFrom('update_log').selectAll().execute(),
  ]);
}
