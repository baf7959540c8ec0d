import {
  agreementKindSchema,
  agreementStatusSchema,
  daySchema,
  type Agreement,
  type AgreementStatus,
  type Id,
} from '@raakvlak/domain';
import * as z from 'zod/mini';
import type { Db, Schema } from '../database/schema.ts';

export type AgreementsStore = ReturnType<typeof agreementsStore>;

type Change = { readonly status: AgreementStatus; readonly note: string; readonly at: number };

export const agreementsStore = (db: Db) => ({
  /** The group's one list, newest last. */
  listOf: async (organisation: Id, group: Id): Promise<Agreement[]> => {
    const rows = await agreementsIn(db, organisation)
      .where('group_id', '=', group)
      .orderBy('made_at')
      .orderBy('position')
      .execute();
    return withHistory(db, rows);
  },

  find: async (organisation: Id, id: Id): Promise<{ group: Id; agreement: Agreement } | undefined> => {
    const row = await agreementsIn(db, organisation).where('id', '=', id).executeTakeFirst();
    if (!row) return undefined;
    const [agreement] = await withHistory(db, [row]);
    return agreement && { group: row.group_id, agreement };
  },

  /** How many of each group's agreements still have to be done. */
  openPerGroup: async (organisation: Id): Promise<ReadonlyMap<Id, number>> => {
    const rows = await db
      .selectFrom('agreements')
      .select(['group_id as group', (column) => column.fn.countAll<number>().as('count')])
      .where('organisation_id', '=', organisation)
      .where('kind', '=', 'do')
      .where('status', 'in', ['open', 'busy'])
      .groupBy('group_id')
      .execute();
    return new Map(rows.map(({ group, count }) => [group, count]));
  },

  /** False when it is not there. */
  change: (organisation: Id, id: Id, { status, note, at }: Change): Promise<boolean> =>
    db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('agreements')
        .set({ status })
        .where('id', '=', id)
        .where('organisation_id', '=', organisation)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await transaction
        .insertInto('agreement_changes')
        .values({ agreement_id: id, at, status, note })
        .execute();
      return true;
    }),
});

const agreementsIn = (db: Db, organisation: Id) =>
  db.selectFrom('agreements').selectAll().where('organisation_id', '=', organisation);

async function withHistory(db: Db, rows: readonly Schema['agreements'][]): Promise<Agreement[]> {
  if (rows.length === 0) return [];
  const changes = await db
    .selectFrom('agreement_changes')
    .selectAll()
    .where(
      'agreement_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    meeting: row.meeting_id,
    board: row.board_id,
    theme: row.theme,
    kind: agreementKindSchema.parse(row.kind),
    what: row.what,
    who: row.who,
    notice: row.notice,
    by: z.nullable(daySchema).parse(row.by_day),
    status: agreementStatusSchema.parse(row.status),
    madeAt: row.made_at,
    history: changes
      .filter((change) => change.agreement_id === row.id)
      .map(({ status, note, at }) => ({ status: agreementStatusSchema.parse(status), note, at })),
  }));
}
