import type { Id, Language, Outcome } from '@raakvlak/domain';
import type { Db } from '../database/schema.ts';
import type { Held, Meeting, Ways } from './meeting.ts';
import { readMeeting } from './meeting-rows.ts';
import type { Plan } from './plan.ts';
import { earlierRounds, insertBoard, rebuildMeeting, type EarlierRound } from './planned-boards-store.ts';

export type NewMeetingRow = {
  readonly id: Id;
  readonly organisation: Id;
  readonly group: Id;
  readonly language: Language;
  readonly plannedFor: string | null;
  readonly plan: Plan;
};

export type MeetingChangeRow = Pick<Meeting, 'title' | 'opening' | 'programme' | 'boards' | 'plannedFor'>;

export type MeetingsStore = ReturnType<typeof meetingsStore>;

/** Meetings and the plan of their boards, each within one organisation. */
export const meetingsStore = (db: Db) => ({
  find: (organisation: Id, id: Id): Promise<Meeting | undefined> => find(db, organisation, id),

  /** The checks a group was asked before, the last one first. */
  earlierRounds: (organisation: Id, group: Id): Promise<EarlierRound[]> =>
    earlierRounds(db, organisation, group),

  /** Other boards for a planned meeting. */
  rebuild: (
    organisation: Id,
    meeting: Id,
    judge: Parameters<typeof rebuildMeeting>[3],
  ): Promise<Outcome<void>> =>
    rebuildMeeting(
      db,
      (transaction) => find(transaction, organisation, meeting),
      { organisation, meeting },
      judge,
    ),

  /** Which meeting a board belongs to. */
  meetingOfBoard: async (organisation: Id, board: Id): Promise<Id | undefined> => {
    const row = await db
      .selectFrom('boards')
      .select('meeting_id as meeting')
      .where('id', '=', board)
      .where('organisation_id', '=', organisation)
      .executeTakeFirst();
    return row?.meeting;
  },

  add: (meeting: NewMeetingRow, now: number): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      const { id, organisation, group, language, plannedFor, plan } = meeting;
      await transaction
        .insertInto('meetings')
        .values({
          id,
          organisation_id: organisation,
          group_id: group,
          template: plan.template,
          language,
          title: plan.title,
          ...plan.opening,
          programme: JSON.stringify(plan.programme),
          planned_for: plannedFor,
          status: 'planned',
          join_code: null,
          join_secret: null,
          stage_secret: null,
          step_id: firstStep(plan),
          before_step_id: null,
          binds_at: 0,
          locked: 0,
          paused: 0,
          timer_ends_at: null,
          spotlight: null,
          created_at: now,
          opened_at: null,
          closed_at: null,
          active_at: now,
        })
        .execute();
      for (const [position, board] of plan.boards.entries())
        await insertBoard(transaction, board, { organisation, group, meeting: id, position });
    }),

  /** A planned meeting starts at the first step of its new programme; an open one stays where it is. */
  change: (organisation: Id, id: Id, change: MeetingChangeRow): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      const { title, opening, programme, boards, plannedFor } = change;
      const meeting = transaction
        .updateTable('meetings')
        .where('id', '=', id)
        .where('organisation_id', '=', organisation);
      await meeting
        .set({ title, ...opening, programme: JSON.stringify(programme), planned_for: plannedFor })
        .execute();
      const planned = await meeting
        .set({ step_id: firstStep(change) })
        .where('status', '=', 'planned')
        .executeTakeFirst();
      for (const board of boards) {
        const row = transaction
          .updateTable('boards')
          .where('id', '=', board.id)
          .where('meeting_id', '=', id)
          .where('organisation_id', '=', organisation);
        await row.set({ title: board.title, sheet: JSON.stringify(board.sheet) }).execute();
        if (planned.numUpdatedRows > 0n)
          await row
            .set({ ordering: board.sheet.ordering, asks: board.check && JSON.stringify(board.check) })
            .execute();
      }
    }),

  /** `too-late` when the meeting is not in that state any more. */
  open: (
    organisation: Id,
    id: Id,
    from: 'planned' | 'closed',
    ways: Ways,
    now: number,
  ): Promise<'opened' | 'code-taken' | 'too-late'> =>
    db.transaction().execute(async (transaction) => {
      const taken = await transaction
        .selectFrom('meetings')
        .select('id')
        .where('join_code', '=', ways.code)
        .executeTakeFirst();
      if (taken) return 'code-taken';
      const { numUpdatedRows } = await transaction
        .updateTable('meetings')
        .set({
          status: 'open',
          join_code: ways.code,
          join_secret: ways.join,
          stage_secret: ways.stage,
          before_step_id: null,
          closed_at: null,
          active_at: now,
          ...(from === 'planned' ? { opened_at: now } : {}),
        })
        .where('id', '=', id)
        .where('organisation_id', '=', organisation)
        .where('status', '=', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n ? 'opened' : 'too-late';
    }),

  remove: async (organisation: Id, id: Id): Promise<void> => {
    await db
      .deleteFrom('meetings')
      .where('id', '=', id)
      .where('organisation_id', '=', organisation)
      .execute();
  },

  idsOf: async (organisation: Id, group: Id): Promise<Id[]> => {
    const rows = await db
      .selectFrom('meetings')
      .select('id')
      .where('group_id', '=', group)
      .where('organisation_id', '=', organisation)
      .execute();
    return rows.map(({ id }) => id);
  },

  /** The group's meetings that were opened once. */
  heldIn: async (organisation: Id, group: Id): Promise<Id[]> => {
    const rows = await db
      .selectFrom('meetings')
      .select('id')
      .where('group_id', '=', group)
      .where('organisation_id', '=', organisation)
      .where('opened_at', 'is not', null)
      .execute();
    return rows.map(({ id }) => id);
  },

  heldPerGroup: async (organisation: Id): Promise<ReadonlyMap<Id, Held>> => {
    const rows = await db
      .selectFrom('meetings')
      .select((column) => [
        'group_id as group',
        column.fn.countAll<number>().as('meetings'),
        column.fn.max('opened_at').as('lastAt'),
      ])
      .where('organisation_id', '=', organisation)
      .groupBy('group_id')
      .execute();
    const open = await db
      .selectFrom('meetings')
      .select(['id', 'group_id as group'])
      .where('organisation_id', '=', organisation)
      .where('status', '=', 'open')
      .orderBy('opened_at')
      .execute();
    const openIn = new Map(open.map(({ id, group }) => [group, id]));
    return new Map(
      rows.map(({ group, meetings, lastAt }) => [
        group,
        { meetings, lastAt, open: openIn.get(group) ?? null },
      ]),
    );
  },
});

async function find(db: Db, organisation: Id, id: Id): Promise<Meeting | undefined> {
  const row = await db
    .selectFrom('meetings')
    .innerJoin('groups', 'groups.id', 'meetings.group_id')
    .selectAll('meetings')
    .select(['groups.name as group_name', 'groups.kind as group_kind'])
    .where('meetings.id', '=', id)
    .where('meetings.organisation_id', '=', organisation)
    .executeTakeFirst();
  return row && readMeeting(row, await boardsOf(db, organisation, id).execute());
}

const boardsOf = (db: Db, organisation: Id, meeting: Id) =>
  db
    .selectFrom('boards')
    .select(['id', 'title', 'sheet', 'asks', 'previous_id'])
    .where('meeting_id', '=', meeting)
    .where('organisation_id', '=', organisation)
    .orderBy('position');

const firstStep = ({ programme }: Pick<Plan, 'programme'>): Id => {
  const [first] = programme;
  if (!first) throw new Error('A programme without a step');
  return first.id;
};
