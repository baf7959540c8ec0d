import type { Id } from '@raakvlak/domain';
import { cardStates } from '@raakvlak/domain/cards';
import * as z from 'zod/mini';
import type { Db } from '../database/schema.ts';
import type { KeptState } from './card-record.ts';
import type { Mark } from './mark.ts';
import type { Shelf } from './shelf.ts';

const stateSchema = z.enum([
  ...cardStates.filter((state): state is KeptState => state !== 'sent'),
  'erased',
] as const);

/** What is known of cards whose words are nowhere on the disk. */
export async function loadMarks(db: Db, { organisation, board }: Shelf): Promise<Mark[]> {
  const rows = await db
    .selectFrom('marks')
    .select(['card_id as id', 'state', 'hidden'])
    .where('board_id', '=', board)
    .where('organisation_id', '=', organisation)
    .execute();
  return rows.map(({ id, state, hidden }) => ({ id, state: stateSchema.parse(state), hidden: hidden === 1 }));
}

export async function putMark(db: Db, { organisation, board }: Shelf, mark: Mark): Promise<void> {
  const row = { state: mark.state, hidden: mark.hidden ? 1 : 0 } as const;
  await db
    .insertInto('marks')
    .values({ ...row, card_id: mark.id, organisation_id: organisation, board_id: board })
    .onConflict((conflict) => conflict.column('card_id').doUpdateSet(row))
    .execute();
}

export async function dropMark(db: Db, { organisation }: Shelf, card: Id): Promise<void> {
  await db
    .deleteFrom('marks')
    .where('card_id', '=', card)
    .where('organisation_id', '=', organisation)
    .execute();
}

export async function dropMarksOf(db: Db, { organisation, board }: Shelf): Promise<void> {
  await db
    .deleteFrom('marks')
    .where('board_id', '=', board)
    .where('organisation_id', '=', organisation)
    .execute();
}
