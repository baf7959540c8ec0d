import { groupKindSchema, languageSchema, meetingStatusSchema, programmeSchema } from '@raakvlak/domain';
import { sheetSchema } from '@raakvlak/domain/cards';
import { checkSchema, type Check } from '@raakvlak/domain/check';
import type { Schema } from '../database/schema.ts';
import type { Meeting } from './meeting.ts';

type BoardRow = Pick<Schema['boards'], 'id' | 'title' | 'sheet' | 'asks' | 'previous_id'>;

/** A meeting as it stands in the tables, read with the schemas of what is in it. */
export const readMeeting = (
  row: Schema['meetings'] & { readonly group_name: string; readonly group_kind: string },
  boards: readonly BoardRow[],
): Meeting => ({
  id: row.id,
  group: { id: row.group_id, name: row.group_name, kind: groupKindSchema.parse(row.group_kind) },
  template: row.template,
  language: languageSchema.parse(row.language),
  title: row.title,
  opening: { purpose: row.purpose, asked: row.asked, after: row.after },
  programme: programmeSchema.parse(JSON.parse(row.programme)),
  plannedFor: row.planned_for,
  status: meetingStatusSchema.parse(row.status),
  stageSecret: row.stage_secret,
  boards: boards.map(({ id, title, sheet, asks, previous_id }) => ({
    id,
    title,
    sheet: sheetSchema.parse(JSON.parse(sheet)),
    check: readCheck(asks),
    previous: previous_id,
  })),
});

export const readCheck = (asks: string | null): Check | null =>
  asks === null ? null : checkSchema.parse(JSON.parse(asks));
