import {
  languageSchema,
  meetingStatusSchema,
  type Id,
  type Language,
  type MeetingStatus,
} from '@raakvlak/domain';
import { boardResultSchema, sheetSchema, type BoardResult, type Sheet } from '@raakvlak/domain/cards';
import type { Db } from '../database/schema.ts';

/** A board as it is stored, apart from what is on it. */
export type StoredBoard = {
  readonly id: Id;
  readonly title: string;
  readonly sheet: Sheet;
  readonly group: { readonly id: Id; readonly name: string };
  readonly meeting: {
    readonly id: Id;
    readonly title: string;
    readonly heldAt: number | null;
    readonly status: MeetingStatus;
    readonly language: Language;
  };
  readonly previous: Id | null;
  /** Everybody may see its cards. */
  readonly revealed: boolean;
  readonly recognising: boolean;
  /** As the room saw it at the close; null before. */
  readonly result: BoardResult | null;
};

export const boardsStore = (db: Db) => ({
  find: async (organisation: Id, id: Id): Promise<StoredBoard | undefined> => {
    const row = await db
      .selectFrom('boards')
      .innerJoin('meetings', 'meetings.id', 'boards.meeting_id')
      .innerJoin('groups', 'groups.id', 'boards.group_id')
      .selectAll('boards')
      .select([
        'meetings.title as meeting_title',
        'meetings.opened_at',
        'meetings.status',
        'meetings.language',
        'groups.name as group_name',
      ])
      .where('boards.id', '=', id)
      .where('boards.organisation_id', '=', organisation)
      .executeTakeFirst();
    if (!row) return undefined;
    const sheet = sheetSchema.parse(JSON.parse(row.sheet));
    return {
      id: row.id,
      title: row.title,
      sheet,
      group: { id: row.group_id, name: row.group_name },
      meeting: {
        id: row.meeting_id,
        title: row.meeting_title,
        heldAt: row.opened_at,
        status: meetingStatusSchema.parse(row.status),
        language: languageSchema.parse(row.language),
      },
      previous: row.previous_id,
      revealed: row.revealed === 1 || sheet.writing === 'live',
      recognising: row.recognising === 1,
      result: row.result === null ? null : boardResultSchema.parse(JSON.parse(row.result)),
    };
  },

  remove: async (organisation: Id, id: Id): Promise<void> => {
    await db.deleteFrom('boards').where('id', '=', id).where('organisation_id', '=', organisation).execute();
  },
});
