import {
  groupKindSchema,
  languageSchema,
  meetingStatusSchema,
  programmeSchema,
  type Id,
  type SafetyRoute,
} from '@raakvlak/domain';
import { boardResultSchema, sheetSchema, type BoardResult } from '@raakvlak/domain/cards';
import { roundSchema, type Round } from '@raakvlak/protocol/down';
import * as z from 'zod/mini';
import type { Db, Flag, Schema } from '../../database/schema.ts';
import { withBoardBefore } from '../board-before.ts';
import { readCheck } from '../meeting-rows.ts';
import type { BoardState, Doors, MeetingState } from './meeting-state.ts';

/** A meeting as the tables know it. */
export type StoredMeeting = {
  readonly state: MeetingState;
  readonly doors: Doors;
  readonly activeAt: number;
};

/** An earlier moment of a board, in numbers and titles. */
export type StoredEarlier = {
  readonly board: Id;
  readonly organisation: Id;
  readonly heldAt: number;
  readonly result: BoardResult;
  readonly revealed: boolean;
};

export type LiveStore = {
  readonly load: (meeting: Id) => Promise<StoredMeeting | undefined>;
  readonly openMeetings: () => Promise<Id[]>;
  readonly earlier: (board: Id) => Promise<StoredEarlier | undefined>;
  readonly save: (transaction: Db, state: MeetingState) => Promise<void>;
  readonly saveActive: (transaction: Db, meeting: Id, at: number) => Promise<void>;
  /** `anew` false: a result that is there already stays. */
  readonly saveResult: (transaction: Db, board: Id, result: BoardResult, anew: boolean) => Promise<void>;
  /** The ways in are dead from now on. */
  readonly saveClosed: (transaction: Db, meeting: Id, at: number) => Promise<void>;
};

export function createLiveStore(db: Db): LiveStore {
  return {
    load: (meeting) => load(db, meeting),
    openMeetings: async () => {
      const rows = await db.selectFrom('meetings').select('id').where('status', '=', 'open').execute();
      return rows.map(({ id }) => id);
    },
    earlier: (board) => earlierOf(db, board),
    save,
    saveActive: async (transaction, meeting, at) => {
      await transaction.updateTable('meetings').set({ active_at: at }).where('id', '=', meeting).execute();
    },
    saveResult: async (transaction, board, result, anew) => {
      const row = transaction
        .updateTable('boards')
        .set({ result: JSON.stringify(result) })
        .where('id', '=', board);
      await (anew ? row : row.where('result', 'is', null)).execute();
    },
    saveClosed: async (transaction, meeting, at) => {
      await transaction
        .updateTable('meetings')
        .set({ status: 'closed', closed_at: at, join_code: null, join_secret: null, stage_secret: null })
        .where('id', '=', meeting)
        .execute();
    },
  };
}

async function load(db: Db, id: Id): Promise<StoredMeeting | undefined> {
  const row = await db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const group = await db
    .selectFrom('groups')
    .select(['id', 'name', 'kind', 'keep_days'])
    .where('id', '=', row.group_id)
    .where('organisation_id', '=', row.organisation_id)
    .executeTakeFirstOrThrow();
  const boards = await db
    .selectFrom('boards')
    .selectAll()
    .where('meeting_id', '=', id)
    .where('organisation_id', '=', row.organisation_id)
    .orderBy('position')
    .execute();
  const safety =
    group.kind === 'living'
      ? await db
          .selectFrom('safety_routes')
          .select(['name', 'phone'])
          .where('organisation_id', '=', row.organisation_id)
          .executeTakeFirst()
      : undefined;
  return {
    state: stateOf(row, group, boards.map(boardStateOf), safety ?? null),
    doors: { code: row.join_code, secret: row.join_secret, stage: row.stage_secret },
    activeAt: row.active_at,
  };
}

const spotlightSchema = z.nullable(z.object({ board: z.string(), id: z.string() }));

function stateOf(
  row: Schema['meetings'],
  group: Pick<Schema['groups'], 'id' | 'name' | 'kind' | 'keep_days'>,
  boards: BoardState[],
  safety: SafetyRoute | null,
): MeetingState {
  return {
    id: row.id,
    organisation: row.organisation_id,
    group: {
      id: group.id,
      name: group.name,
      kind: groupKindSchema.parse(group.kind),
      keepDays: group.keep_days,
    },
    language: languageSchema.parse(row.language),
    safety,
    title: row.title,
    opening: { purpose: row.purpose, asked: row.asked, after: row.after },
    programme: programmeSchema.parse(JSON.parse(row.programme)),
    status: meetingStatusSchema.parse(row.status),
    openedAt: row.opened_at ?? row.created_at,
    step: row.step_id,
    before: row.before_step_id,
    bindsAt: row.binds_at,
    locked: row.locked === 1,
    lockBindsAt: 0,
    paused: row.paused === 1,
    timerEndsAt: row.timer_ends_at,
    spotlight: spotlightSchema.parse(JSON.parse(row.spotlight ?? 'null')),
    boards,
  };
}

const boardStateOf = (row: Schema['boards']): BoardState => ({
  id: row.id,
  title: row.title,
  sheet: sheetSchema.parse(JSON.parse(row.sheet)),
  previous: row.previous_id,
  revealed: row.revealed === 1,
  recognising: row.recognising === 1,
  ordering: row.ordering === 'console' ? 'console' : 'everyone',
  earlierWords: row.earlier_words === 1,
  check: readCheck(row.asks),
  round: row.round === null ? freshRound : roundSchema.parse(JSON.parse(row.round)),
});

const freshRound: Round = { invited: null, openly: false, released: false, showing: null };

async function save(transaction: Db, state: MeetingState): Promise<void> {
  await transaction
    .updateTable('meetings')
    .set({
      step_id: state.step,
      before_step_id: state.before,
      binds_at: state.bindsAt,
      locked: flag(state.locked),
      paused: flag(state.paused),
      timer_ends_at: state.timerEndsAt,
      spotlight: state.spotlight && JSON.stringify(state.spotlight),
    })
    .where('id', '=', state.id)
    .where('organisation_id', '=', state.organisation)
    .execute();
  for (const board of state.boards)
    await transaction
      .updateTable('boards')
      .set({
        revealed: flag(board.revealed),
        recognising: flag(board.recognising),
        ordering: board.ordering,
        earlier_words: flag(board.earlierWords),
        round: JSON.stringify(board.round),
      })
      .where('id', '=', board.id)
      .where('organisation_id', '=', state.organisation)
      .execute();
}

async function earlierOf(db: Db, board: Id): Promise<StoredEarlier | undefined> {
  const row = await withBoardBefore(db)
    .select([
      'before.id',
      'before.organisation_id',
      'before.result',
      'before.revealed',
      'meetings.opened_at',
      'meetings.created_at',
    ])
    .where('boards.id', '=', board)
    .executeTakeFirst();
  const result = resultIn(row?.result ?? null);
  if (!row || !result) return undefined;
  return {
    board: row.id,
    organisation: row.organisation_id,
    heldAt: row.opened_at ?? row.created_at,
    result,
    revealed: row.revealed === 1,
  };
}

const resultIn = (json: string | null): BoardResult | undefined =>
  json === null ? undefined : boardResultSchema.parse(JSON.parse(json));

const flag = (on: boolean): Flag => (on ? 1 : 0);
