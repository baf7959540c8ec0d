import type { Id } from '@raakvlak/domain';
import { cardStates } from '@raakvlak/domain/cards';
import * as z from 'zod/mini';
import { rowsInto } from '../database/rows-into.ts';
import type { Db, Flag, Schema } from '../database/schema.ts';
import type { CardRecord, KeptState } from './card-record.ts';
import type { Edit } from './edit.ts';
import type { Mark } from './mark.ts';
import { dropMark, dropMarksOf, loadMarks, putMark } from './marks-store.ts';
import type { Shelf } from './shelf.ts';

export type ContributionsStore = {
  /** Everything that is kept of a board. */
  readonly load: (shelf: Shelf) => Promise<Edit>;
  /** How cards of this board stand whose words are in memory only. */
  readonly marks: (shelf: Shelf) => Promise<Mark[]>;
  /** Writes what may be kept, in the caller's transaction. Of what is not kept only how it stands reaches the disk. */
  readonly save: (transaction: Db, shelf: Shelf, edit: Edit) => Promise<void>;
  /** Nothing of this seat stays in the tables. */
  readonly eraseSeat: (transaction: Db, seat: Id) => Promise<void>;
  /** This card may not come back, also when its phone gives it again. */
  readonly bar: (transaction: Db, shelf: Shelf, card: Id) => Promise<void>;
  /** What is not kept is nowhere from now on. */
  readonly dropMarks: (transaction: Db, shelf: Shelf) => Promise<void>;
};

/** `storeAll` is on only in the test that shows what keeping apart is for (P6). */
export function createContributionsStore(db: Db, { storeAll = false } = {}): ContributionsStore {
  const mayBeKept = ({ stored }: { readonly stored: boolean }): boolean => stored || storeAll;
  const putCards = rowsInto(db, 'contributions', [...fixed, ...changing], { by: 'id', replace: changing });
  const putTaps = rowsInto(db, 'recognitions', ['board_id', 'target', 'seat_id', 'organisation_id'], 'leave');
  return {
    load: (shelf) => load(db, shelf),
    marks: (shelf) => loadMarks(db, shelf),
    save: async (transaction, shelf, { put = [], gone = [], tap = [], untap = [] }) => {
      for (const card of gone) await (mayBeKept(card) ? dropCard : dropMark)(transaction, shelf, card.id);
      await putCards(
        transaction,
        put.filter(mayBeKept).map((card) => rowOf(shelf, card)),
      );
      for (const card of put) if (!mayBeKept(card)) await putMark(transaction, shelf, card);
      for (const { target, seat } of untap.filter(mayBeKept))
        await transaction
          .deleteFrom('recognitions')
          .where('board_id', '=', shelf.board)
          .where('target', '=', target)
          .where('seat_id', '=', seat)
          .execute();
      await putTaps(
        transaction,
        tap.filter(mayBeKept).map(({ target, seat }) => ({
          board_id: shelf.board,
          target,
          seat_id: seat,
          organisation_id: shelf.organisation,
        })),
      );
    },
    eraseSeat: async (transaction, seat) => {
      await transaction.deleteFrom('contributions').where('seat_id', '=', seat).execute();
      await transaction.deleteFrom('recognitions').where('seat_id', '=', seat).execute();
    },
    bar: (transaction, shelf, id) => putMark(transaction, shelf, { id, state: 'erased', hidden: true }),
    dropMarks: dropMarksOf,
  };
}

async function load(db: Db, { organisation, board }: Shelf): Promise<Edit> {
  const cards = await db
    .selectFrom('contributions')
    .selectAll()
    .where('board_id', '=', board)
    .where('organisation_id', '=', organisation)
    .execute();
  const taps = await db
    .selectFrom('recognitions')
    .select(['target', 'seat_id as seat'])
    .where('board_id', '=', board)
    .where('organisation_id', '=', organisation)
    .execute();
  return { put: cards.map(recordOf), tap: taps.map((tap) => ({ ...tap, stored: true })) };
}

async function dropCard(db: Db, { organisation }: Shelf, id: Id): Promise<void> {
  await db
    .deleteFrom('contributions')
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .execute();
}

/** What a card keeps for good, and what may become otherwise. */
const fixed = ['id', 'organisation_id', 'board_id', 'seat_id', 'ref'] as const;
const changing = ['field', 'words', 'name', 'again', 'state', 'shown_words', 'hidden'] as const;

const rowOf = ({ organisation, board }: Shelf, card: CardRecord): Schema['contributions'] => ({
  id: card.id,
  organisation_id: organisation,
  board_id: board,
  seat_id: card.seat,
  ref: card.ref,
  field: card.field,
  words: card.words,
  name: card.name,
  again: card.again,
  state: card.state,
  shown_words: card.shownWords,
  hidden: flag(card.hidden),
});

const keptStateSchema = z.enum(cardStates.filter((state): state is KeptState => state !== 'sent'));

const recordOf = (row: Schema['contributions']): CardRecord => ({
  id: row.id,
  seat: row.seat_id,
  ref: row.ref,
  field: row.field,
  words: row.words,
  name: row.name,
  again: row.again,
  state: keptStateSchema.parse(row.state),
  shownWords: row.shown_words,
  hidden: row.hidden === 1,
  stored: true,
});

const flag = (on: boolean): Flag => (on ? 1 : 0);
