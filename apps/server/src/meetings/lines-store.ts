import { meetingStatusSchema, type Id, type MeetingStatus } from '@raakvlak/domain';
import { boardResultSchema, type BoardResult } from '@raakvlak/domain/cards';
import type { Db } from '../database/schema.ts';

export type LineRow = {
  readonly id: Id;
  readonly title: string;
  readonly template: string;
  readonly status: MeetingStatus;
  readonly openedAt: number | null;
  readonly plannedFor: string | null;
  /** How many took a seat and kept it. */
  readonly seats: number;
  readonly boards: readonly {
    readonly id: Id;
    readonly title: string;
    readonly previous: Id | null;
    /** Null before the first close. */
    readonly result: BoardResult | null;
  }[];
};

export type LinesStore = ReturnType<typeof linesStore>;

/** A group's line of moments, oldest first; what is planned comes last. */
export const linesStore = (db: Db) => ({
  of: async (organisation: Id, group: Id): Promise<LineRow[]> => {
    const meetings = await db
      .selectFrom('meetings')
      .select((column) => [
        'id',
        'title',
        'template',
        'status',
        'opened_at',
        'planned_for',
        'created_at',
        column
          .selectFrom('seats')
          .select(column.fn.countAll<number>().as('count'))
          .whereRef('seats.meeting_id', '=', 'meetings.id')
          .where('removed', '=', 0)
          .as('seats'),
      ])
      .where('group_id', '=', group)
      .where('organisation_id', '=', organisation)
      .execute();
    const boards = await db
      .selectFrom('boards')
      .select(['id', 'meeting_id', 'title', 'previous_id', 'result'])
      .where('group_id', '=', group)
      .where('organisation_id', '=', organisation)
      .orderBy('position')
      .execute();
    return meetings
      .sort(oldestFirst)
      .map(({ id, title, template, status, opened_at, planned_for, seats }) => ({
        id,
        title,
        template,
        status: meetingStatusSchema.parse(status),
        openedAt: opened_at,
        plannedFor: planned_for,
        seats: seats ?? 0,
        boards: boards
          .filter(({ meeting_id }) => meeting_id === id)
          .map((board) => ({
            id: board.id,
            title: board.title,
            previous: board.previous_id,
            result: board.result === null ? null : boardResultSchema.parse(JSON.parse(board.result)),
          })),
      }));
  },
});

type Moment = {
  readonly opened_at: number | null;
  readonly planned_for: string | null;
  readonly created_at: number;
};

function oldestFirst(a: Moment, b: Moment): number {
  if (a.opened_at !== null && b.opened_at !== null) return a.opened_at - b.opened_at;
  if (a.opened_at !== null || b.opened_at !== null) return a.opened_at === null ? 1 : -1;
  const days = (a.planned_for ?? '9').localeCompare(b.planned_for ?? '9');
  return days === 0 ? a.created_at - b.created_at : days;
}
