import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import { isSameAsking, type Check } from '@raakvlak/domain/check';
import * as z from 'zod/mini';
import type { Db } from '../database/schema.ts';
import type { Meeting } from './meeting.ts';
import { readCheck } from './meeting-rows.ts';
import type { Plan, PlannedBoard } from './plan.ts';

type Place = {
  readonly organisation: Id;
  readonly group: Id;
  readonly meeting: Id;
  readonly position: number;
};

/** An earlier round of a check in a group, and whether its answers were ever closed. */
export type EarlierRound = { readonly board: Id; readonly check: Check };

const releasedSchema = z.object({ released: z.boolean() });

export async function insertBoard(
  transaction: Db,
  board: PlannedBoard,
  { organisation, group, meeting, position }: Place,
): Promise<void> {
  await transaction
    .insertInto('boards')
    .values({
      id: board.id,
      organisation_id: organisation,
      group_id: group,
      meeting_id: meeting,
      position,
      instrument: board.check ? 'check' : 'cards',
      title: board.title,
      sheet: JSON.stringify(board.sheet),
      previous_id: board.previous,
      revealed: 0,
      recognising: 0,
      ordering: board.sheet.ordering,
      earlier_words: 0,
      result: null,
      epoch: 1,
      asks: board.check && JSON.stringify(board.check),
      round: null,
    })
    .execute();
}

/** The checks a group was asked in meetings that are over and whose answers were closed, the last one first. */
export async function earlierRounds(db: Db, organisation: Id, group: Id): Promise<EarlierRound[]> {
  const rows = await db
    .selectFrom('boards')
    .innerJoin('meetings', 'meetings.id', 'boards.meeting_id')
    .select(['boards.id as board', 'boards.asks', 'boards.round'])
    .where('boards.group_id', '=', group)
    .where('boards.organisation_id', '=', organisation)
    .where('boards.asks', 'is not', null)
    .where('meetings.status', '=', 'closed')
    .orderBy('meetings.opened_at', 'desc')
    .orderBy('boards.position', 'desc')
    .execute();
  return rows.flatMap(({ board, asks, round }) => {
    const check = readCheck(asks);
    return check && isReleased(round) ? [{ board, check }] : [];
  });
}

/** The last of these rounds in which this was asked, in the same words. */
export const lastRoundOf = (rounds: readonly EarlierRound[], check: Check): Id | null =>
  rounds.find((round) => isSameAsking(round.check, check))?.board ?? null;

/** Changes which boards a planned meeting has, as `judge` says, in one transaction; refuses what it refuses. */
export const rebuildMeeting = (
  db: Db,
  find: (transaction: Db) => Promise<Meeting | undefined>,
  { organisation, meeting: id }: Pick<Place, 'organisation' | 'meeting'>,
  judge: (meeting: Meeting, rounds: readonly EarlierRound[]) => Outcome<Pick<Plan, 'programme' | 'boards'>>,
): Promise<Outcome<void>> =>
  db.transaction().execute(async (transaction): Promise<Outcome<void>> => {
    const meeting = await find(transaction);
    if (!meeting) return refuse('not-found');
    const judged = judge(meeting, await earlierRounds(transaction, organisation, meeting.group.id));
    if (!judged.ok) return judged;
    const { programme, boards } = judged.value;
    const before = new Set(meeting.boards.map((board) => board.id));
    const after = new Set(boards.map((board) => board.id));
    for (const gone of [...before].filter((board) => !after.has(board)))
      await transaction
        .deleteFrom('boards')
        .where('id', '=', gone)
        .where('meeting_id', '=', id)
        .where('organisation_id', '=', organisation)
        .execute();
    const place = { organisation, group: meeting.group.id, meeting: id };
    for (const [position, board] of boards.entries())
      if (!before.has(board.id)) await insertBoard(transaction, board, { ...place, position });
    await transaction
      .updateTable('meetings')
      .set({ programme: JSON.stringify(programme), step_id: programme[0]?.id ?? '' })
      .where('id', '=', id)
      .where('organisation_id', '=', organisation)
      .execute();
    return accept(undefined);
  });

const isReleased = (round: string | null): boolean =>
  round !== null && releasedSchema.parse(JSON.parse(round)).released;
