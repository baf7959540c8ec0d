import { perspectiveSchema, type Id, type RosterLine } from '@raakvlak/domain';
import type { Participant } from '@raakvlak/protocol/http';
import type { Db, Schema } from '../database/schema.ts';

export type RosterStore = ReturnType<typeof rosterStore>;

/** Somebody on a roster, as whoever knows the code finds them. */
export type Known = Participant & { readonly organisation: Id };

export type NewParticipant = Known & { readonly codeHash: string };

/** Who may come back as the same person, each within one organisation. A code is there only as its keyed hash. */
export const rosterStore = (db: Db) => ({
  /** In the order of names; numbers as people count. */
  of: async (organisation: Id, group: Id): Promise<Participant[]> =>
    (await onRoster(db, organisation, group).execute()).map(participantOf).sort(byName),

  find: async (organisation: Id, group: Id, id: Id): Promise<Participant | undefined> => {
    const row = await onRoster(db, organisation, group).where('participants.id', '=', id).executeTakeFirst();
    return row && participantOf(row);
  },

  byCode: async (codeHash: string): Promise<Known | undefined> => {
    const row = await db
      .selectFrom('participants')
      .selectAll()
      .where('code_hash', '=', codeHash)
      .executeTakeFirst();
    return row && { ...participantOf(row), organisation: row.organisation_id };
  },

  groupsOf: async (organisation: Id, participant: Id): Promise<Id[]> => {
    const rows = await db
      .selectFrom('roster')
      .select('group_id as group')
      .where('participant_id', '=', participant)
      .where('organisation_id', '=', organisation)
      .execute();
    return rows.map(({ group }) => group);
  },

  add: (group: Id, participants: readonly NewParticipant[]): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      for (const one of participants) await addParticipant(transaction, group, one);
    }),

  change: async (organisation: Id, id: Id, { name, perspective }: RosterLine): Promise<void> => {
    await db
      .updateTable('participants')
      .set({ name, perspective })
      .where('id', '=', id)
      .where('organisation_id', '=', organisation)
      .execute();
  },

  /**
   * The code of before is nobody's from now on, and the new one opens nothing of before: whoever prints a card anew, sees nothing with
   * it of what its owner answered.
   */
  changeCode: (organisation: Id, id: Id, codeHash: string, now: number): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      const over = await transaction
        .selectFrom('boards')
        .innerJoin('meetings', 'meetings.id', 'boards.meeting_id')
        .select('boards.id')
        .where('meetings.status', '=', 'closed')
        .where('boards.organisation_id', '=', organisation)
        .execute();
      await eraseAnswers(transaction, organisation, id, idsOf(over));
      await transaction
        .updateTable('participants')
        .set({ code_hash: codeHash, line_from: now })
        .where('id', '=', id)
        .where('organisation_id', '=', organisation)
        .execute();
    }),

  /**
   * Off this roster, and what was kept of them in this group with it: their answers, and the name at their seats. Who is on no
   * other roster is gone altogether. What a picture of the group counted stays a number.
   */
  remove: (organisation: Id, group: Id, id: Id): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      await forgetIn(transaction, organisation, group, id);
      await transaction
        .deleteFrom('roster')
        .where('group_id', '=', group)
        .where('participant_id', '=', id)
        .where('organisation_id', '=', organisation)
        .execute();
      await transaction
        .deleteFrom('participants')
        .where('id', '=', id)
        .where('organisation_id', '=', organisation)
        .where((is) =>
          is.not(is.exists(is.selectFrom('roster').select('group_id').where('participant_id', '=', id))),
        )
        .execute();
    }),

  /** Nobody of this group is kept any longer, unless another group has them on its roster. */
  forgetGroup: (organisation: Id, group: Id): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom('roster')
        .where('group_id', '=', group)
        .where('organisation_id', '=', organisation)
        .execute();
      await transaction
        .deleteFrom('participants')
        .where('organisation_id', '=', organisation)
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('roster')
                .select('group_id')
                .whereRef('roster.participant_id', '=', 'participants.id'),
            ),
          ),
        )
        .execute();
    }),
});

/** Somebody new, in a transaction of whoever makes them. */
export async function addParticipant(transaction: Db, group: Id, one: NewParticipant): Promise<void> {
  const { id, organisation, name, perspective, codeHash } = one;
  await transaction
    .insertInto('participants')
    .values({ id, organisation_id: organisation, name, perspective, code_hash: codeHash, line_from: 0 })
    .execute();
  await joinRoster(transaction, organisation, group, id);
}

/** Once on a roster is enough. */
export async function joinRoster(
  transaction: Db,
  organisation: Id,
  group: Id,
  participant: Id,
): Promise<void> {
  await transaction
    .insertInto('roster')
    .values({ group_id: group, participant_id: participant, organisation_id: organisation })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A name for somebody who gave none: the first number nobody on this roster has. */
export async function nextNumber(transaction: Db, organisation: Id, group: Id): Promise<string> {
  const rows = await onRoster(transaction, organisation, group).execute();
  const names = new Set(rows.map(({ name }) => name));
  let number = 1;
  while (names.has(String(number))) number += 1;
  return String(number);
}

const onRoster = (db: Db, organisation: Id, group: Id) =>
  db
    .selectFrom('roster')
    .innerJoin('participants', (join) =>
      join
        .onRef('participants.id', '=', 'roster.participant_id')
        .onRef('participants.organisation_id', '=', 'roster.organisation_id'),
    )
    .selectAll('participants')
    .where('roster.group_id', '=', group)
    .where('roster.organisation_id', '=', organisation);

async function forgetIn(transaction: Db, organisation: Id, group: Id, id: Id): Promise<void> {
  const rows = await transaction
    .selectFrom('boards')
    .select('id')
    .where('group_id', '=', group)
    .where('organisation_id', '=', organisation)
    .execute();
  const boards = idsOf(rows);
  await eraseAnswers(transaction, organisation, id, boards);
  await transaction
    .updateTable('admitted')
    .set({ participant_id: null })
    .where('participant_id', '=', id)
    .where('board_id', 'in', boards)
    .execute();
  await transaction
    .updateTable('seats')
    .set({ participant_id: null, name: null })
    .where('participant_id', '=', id)
    .where('organisation_id', '=', organisation)
    .where(
      'meeting_id',
      'in',
      transaction
        .selectFrom('meetings')
        .select('id')
        .where('group_id', '=', group)
        .where('organisation_id', '=', organisation),
    )
    .execute();
}

/** What this participant kept on these boards. */
export async function eraseAnswers(
  transaction: Db,
  organisation: Id,
  participant: Id,
  boards: readonly Id[],
): Promise<void> {
  await transaction
    .deleteFrom('answers')
    .where('organisation_id', '=', organisation)
    .where('board_id', 'in', boards)
    .where((is) =>
      is.exists(
        is
          .selectFrom('admitted')
          .select('admitted.person')
          .whereRef('admitted.board_id', '=', 'answers.board_id')
          .whereRef('admitted.person', '=', 'answers.person')
          .where('admitted.participant_id', '=', participant),
      ),
    )
    .execute();
}

const idsOf = (rows: readonly { readonly id: Id }[]): Id[] => rows.map(({ id }) => id);

const participantOf = (row: Pick<Schema['participants'], 'id' | 'name' | 'perspective'>): Participant => ({
  id: row.id,
  name: row.name,
  perspective: row.perspective === null ? null : perspectiveSchema.parse(row.perspective),
});

const { compare } = new Intl.Collator('nl', { numeric: true });
const byName = (a: Participant, b: Participant): number => compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
