import type { Id, SafetyRoute } from '@raakvlak/domain';
import type { Db } from '../database/schema.ts';

/** Whom children of an organisation can turn to; one for the whole organisation. */
export const safetyStore = (db: Db) => ({
  find: async (organisation: Id): Promise<SafetyRoute | undefined> =>
    await db
      .selectFrom('safety_routes')
      .select(['name', 'phone'])
      .where('organisation_id', '=', organisation)
      .executeTakeFirst(),

  save: async (organisation: Id, { name, phone }: SafetyRoute): Promise<void> => {
    await db
      .insertInto('safety_routes')
      .values({ organisation_id: organisation, name, phone })
      .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ name, phone }))
      .execute();
  },
});
