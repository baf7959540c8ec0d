import { perspectiveSchema, type Id } from '@raakvlak/domain';
import type { Db, Schema } from '../database/schema.ts';
import type { NewSeat, Seat } from './seat.ts';

export type SeatsStore = {
  readonly ofMeeting: (organisation: Id, meeting: Id) => Promise<Seat[]>;
  readonly byToken: (tokenHash: string) => Promise<{ id: Id; meeting: Id } | undefined>;
  readonly meetingOfBack: (backHash: string) => Promise<Id | undefined>;
  readonly add: (transaction: Db, seat: NewSeat) => Promise<void>;
  /** Writes what may have changed of a seat, and its token when it moved to another device. */
  readonly save: (transaction: Db, seat: Seat, tokenHash?: string) => Promise<void>;
};

/** `storeAll` is on only in the test that shows what keeping apart is for (P6). */
export function createSeatsStore(db: Db, { storeAll = false } = {}): SeatsStore {
  const asKept = ({ kept, name, perspective, participant }: Seat) =>
    kept || storeAll
      ? ({ kept: 1, name, perspective, participant_id: participant } as const)
      : ({ kept: 0, name: null, perspective: null, participant_id: null } as const);
  return {
    ofMeeting: async (organisation, meeting) => {
      const rows = await db
        .selectFrom('seats')
        .selectAll()
        .where('meeting_id', '=', meeting)
        .where('organisation_id', '=', organisation)
        .execute();
      return rows.map(seatOf);
    },
    byToken: (tokenHash) =>
      db
        .selectFrom('seats')
        .select(['id', 'meeting_id as meeting'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst(),
    meetingOfBack: async (backHash) => {
      const row = await db
        .selectFrom('seats')
        .select('meeting_id as meeting')
        .where('back_hash', '=', backHash)
        .executeTakeFirst();
      return row?.meeting;
    },
    add: async (transaction, { seat, tokenHash, organisation, meeting }) => {
      await transaction
        .insertInto('seats')
        .values({
          id: seat.id,
          organisation_id: organisation,
          meeting_id: meeting,
          token_hash: tokenHash,
          ...asKept(seat),
          by_console: seat.byConsole ? 1 : 0,
          tablet_id: seat.tablet?.id ?? null,
          taken: seat.tablet?.taken === false ? 0 : 1,
          removed: 0,
          back_hash: null,
          back_until: null,
        })
        .execute();
    },
    save: async (transaction, seat, tokenHash) => {
      await transaction
        .updateTable('seats')
        .set({
          ...asKept(seat),
          taken: seat.tablet?.taken === false ? 0 : 1,
          removed: seat.removed ? 1 : 0,
          back_hash: seat.back?.hash ?? null,
          back_until: seat.back?.until ?? null,
          ...(tokenHash === undefined ? {} : { token_hash: tokenHash }),
        })
        .where('id', '=', seat.id)
        .execute();
    },
  };
}

const seatOf = (row: Schema['seats']): Seat => ({
  id: row.id,
  name: row.name,
  kept: row.kept === 1,
  byConsole: row.by_console === 1,
  perspective: row.perspective === null ? null : perspectiveSchema.parse(row.perspective),
  participant: row.participant_id,
  tablet: row.tablet_id === null ? null : { id: row.tablet_id, taken: row.taken === 1 },
  removed: row.removed === 1,
  back:
    row.back_hash !== null && row.back_until !== null ? { hash: row.back_hash, until: row.back_until } : null,
});
