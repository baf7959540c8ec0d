import { groupKindSchema, type GroupKind, type Id } from '@raakvlak/domain';
import type { Db, Schema } from '../database/schema.ts';

export type Group = {
  readonly id: Id;
  readonly organisation: Id;
  readonly name: string;
  readonly kind: GroupKind;
  readonly keepDays: number;
};

export type GroupsStore = ReturnType<typeof groupsStore>;

export const groupsStore = (db: Db) => ({
  all: async (organisation: Id): Promise<Group[]> => {
    const rows = await groupsIn(db, organisation).orderBy('created_at').execute();
    return rows.map(groupOf);
  },

  find: async (organisation: Id, id: Id): Promise<Group | undefined> => {
    const row = await groupsIn(db, organisation).where('id', '=', id).executeTakeFirst();
    return row && groupOf(row);
  },

  add: async ({ id, organisation, name, kind, keepDays }: Group, now: number): Promise<void> => {
    await db
      .insertInto('groups')
      .values({ id, organisation_id: organisation, name, kind, keep_days: keepDays, created_at: now })
      .execute();
  },

  change: async (
    organisation: Id,
    id: Id,
    { name, keepDays }: Pick<Group, 'name' | 'keepDays'>,
  ): Promise<void> => {
    await db
      .updateTable('groups')
      .set({ name, keep_days: keepDays })
      .where('id', '=', id)
      .where('organisation_id', '=', organisation)
      .execute();
  },

  /** Everything that hangs below it goes with it. */
  remove: async (organisation: Id, id: Id): Promise<void> => {
    await db.deleteFrom('groups').where('id', '=', id).where('organisation_id', '=', organisation).execute();
  },

  /** Of every organisation; for the sweep, which shows nothing to anyone. */
  everywhere: async (): Promise<Group[]> =>
    (await db.selectFrom('groups').selectAll().execute()).map(groupOf),
});

const groupsIn = (db: Db, organisation: Id) =>
  db.selectFrom('groups').selectAll().where('organisation_id', '=', organisation);

const groupOf = (row: Schema['groups']): Group => ({
  id: row.id,
  organisation: row.organisation_id,
  name: row.name,
  kind: groupKindSchema.parse(row.kind),
  keepDays: row.keep_days,
});
