import { randomFillSync } from 'node:crypto';
import { newBoardUpdate } from '@raakvlak/board';
import { idsFrom, type Id } from '@raakvlak/domain';
import type { MeetingDetail } from '@raakvlak/protocol/http';
import { openDatabase } from '../src/database/open.ts';
import type { Db } from '../src/database/schema.ts';
import { sumOf } from '../src/database/sum.ts';
import type { TestApp } from './boot.ts';
import type { Visitor } from './visitor.ts';

const newId = idsFrom((bytes) => randomFillSync(bytes));

/** A group with one closed meeting and everything that hangs below it, each with words of its own to look for. */
export type Filled = {
  readonly group: Id;
  readonly meeting: Id;
  readonly board: Id;
  readonly card: Id;
  readonly otherCard: Id;
  readonly seat: Id;
  readonly agreement: Id;
  /** Where each of the words stands. */
  readonly words: Readonly<Record<WordsOf, string>>;
};

export type WordsOf =
  | 'group'
  | 'meeting'
  | 'step'
  | 'board'
  | 'sheet'
  | 'seat'
  | 'card'
  | 'shown'
  | 'otherCard'
  | 'document'
  | 'agreement'
  | 'note';

/** Made through the doors where there is one; what people give is written into the tables as the running meeting does. */
export async function fill(server: TestApp, desk: Visitor): Promise<Filled> {
  const words = Object.fromEntries(
    (
      [
        'group',
        'meeting',
        'step',
        'board',
        'sheet',
        'seat',
        'card',
        'shown',
        'otherCard',
        'document',
        'agreement',
        'note',
      ] as const
    ).map((of) => [of, `${of} ${newId()}`]),
  ) as Record<WordsOf, string>;
  const created = async (path: string, body: unknown): Promise<Id> =>
    (await desk.post<{ id: Id }>(path, body)).body.id;
  const group = await created('/api/groups', { name: words.group, kind: 'learning' });
  const meeting = await created(`/api/groups/${group}/meetings`, {
    template: 'hinders-helps',
    language: 'nl',
    repeat: null,
    plannedFor: null,
  });
  const { body } = await desk.get<MeetingDetail>(`/api/meetings/${meeting}`);
  await desk.ask('PUT', `/api/meetings/${meeting}`, {
    ...body,
    title: words.meeting,
    programme: body.programme.map((step) => ({ ...step, instruction: words.step })),
    boards: body.boards.map((board) => ({
      ...board,
      title: words.board,
      sheet: { ...board.sheet, question: words.sheet },
    })),
  });
  await desk.post(`/api/meetings/${meeting}/open`);
  await desk.post(`/api/meetings/${meeting}/close`);
  const board = body.boards[0]?.id ?? '';
  const field = `${body.boards[0]?.sheet.rows[0]?.id}.${body.boards[0]?.sheet.columns[0]?.id}`;
  const ids = { group, meeting, board, card: newId(), otherCard: newId(), seat: newId(), agreement: newId() };
  {
    await using database = await openDatabase({ file: server.file });
    await give(database.db, ids, words, field, server.clock.now());
  }
  await desk.ask('PATCH', `/api/agreements/${ids.agreement}`, { status: 'busy', note: words.note });
  return { ...ids, words };
}

type Ids = Omit<Filled, 'words'>;

async function give(db: Db, ids: Ids, words: Filled['words'], field: string, now: number): Promise<void> {
  const { organisation_id } = await db
    .selectFrom('groups')
    .select('organisation_id')
    .where('id', '=', ids.group)
    .executeTakeFirstOrThrow();
  const ofBoard = { organisation_id, board_id: ids.board, seat_id: ids.seat };
  await db
    .insertInto('seats')
    .values({
      id: ids.seat,
      organisation_id,
      meeting_id: ids.meeting,
      token_hash: newId(),
      name: words.seat,
      kept: 1,
      by_console: 0,
      removed: 0,
      taken: 1,
      back_hash: null,
      back_until: null,
    })
    .execute();
  const card = { ...ofBoard, field, again: null, state: 'shown', hidden: 0 } as const;
  await db
    .insertInto('contributions')
    .values([
      {
        ...card,
        id: ids.card,
        ref: newId(),
        words: words.card,
        name: words.seat,
        shown_words: words.shown,
        state: 'reworded',
      },
      { ...card, id: ids.otherCard, ref: newId(), words: words.otherCard, name: null, shown_words: null },
    ])
    .execute();
  await db
    .insertInto('recognitions')
    .values({ ...ofBoard, target: ids.card })
    .execute();
  await db.updateTable('boards').set({ revealed: 1, recognising: 1 }).where('id', '=', ids.board).execute();
  const theme = { id: newId(), title: words.document, field, into: null, was: null };
  const bytes = newBoardUpdate([theme], 1) ?? Buffer.of();
  await db
    .insertInto('update_log')
    .values({ board_id: ids.board, epoch: 1, seq: 1, bytes, sum: sumOf(bytes) })
    .execute();
  await db
    .insertInto('agreements')
    .values({
      id: ids.agreement,
      organisation_id,
      group_id: ids.group,
      meeting_id: ids.meeting,
      board_id: ids.board,
      theme: 'Rust',
      kind: 'do',
      what: words.agreement,
      who: 'Noor',
      notice: '',
      by_day: null,
      status: 'open',
      made_at: now,
      position: 0,
    })
    .execute();
}
