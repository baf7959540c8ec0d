import type { Agreement, Id, NewId } from '@raakvlak/domain';
import type { Chance } from '@raakvlak/domain/check';
import type { Arrangement, Sheet, Theme } from '@raakvlak/domain/cards';
import type { DownEvents } from '@raakvlak/protocol/down';
import type { Projection } from '../../agreements/projection.ts';
import type { Guards } from '../../checks/guards.ts';
import type { KeptChecks } from '../../checks/kept-checks.ts';
import type { Clock } from '../../clock.ts';
import type { Edit } from '../../contributions/edit.ts';
import type { Mark } from '../../contributions/mark.ts';
import type { Shelf } from '../../contributions/shelf.ts';
import type { Commit } from '../../database/group-commit.ts';
import type { Db } from '../../database/schema.ts';
import type { Say } from '../../realtime/caller.ts';
import type { NewSeat, Seat } from '../../seats/seat.ts';
import type { LiveStore } from './live-store.ts';

/** What a group makes together on its boards, as durable documents. */
export type Documents = {
  /** From now on this board may be worked on, by the fields of this sheet. */
  readonly open: (board: Id, sheet: Sheet) => void;
  readonly arrangement: (board: Id) => Promise<Arrangement>;
  /** Whether that is only what is whole of a document of which a part is lost; it is never written over. */
  readonly isDamaged: (board: Id) => boolean;
  /** Begins a board with themes of last time; once ever, however often it is asked. */
  readonly seed: (
    board: Id,
    themes: readonly Pick<Theme, 'id' | 'title' | 'field' | 'was'>[],
  ) => Promise<void>;
  /** Takes the places of erased cards away. */
  readonly forget: (board: Id, cards: readonly Id[]) => Promise<void>;
  /** Puts a board's document away; nothing is lost. */
  readonly drop: (board: Id) => Promise<void>;
  /** This seat sees and changes this board no more. */
  readonly eject: (board: Id, seat: Id) => void;
};

/** Everything a running meeting works with. */
export type LivePorts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly chance: Chance;
  readonly commit: Commit;
  readonly report: (error: unknown, where: string) => void;
  readonly say: Say<DownEvents>;
  readonly base: () => string;
  readonly cardId: (board: Id, ref: Id) => Id;
  readonly hash: (purpose: 'seat' | 'back' | 'tablet', secret: string) => string;
  readonly store: LiveStore;
  readonly seats: {
    readonly ofMeeting: (organisation: Id, meeting: Id) => Promise<Seat[]>;
    readonly add: (transaction: Db, seat: NewSeat) => Promise<void>;
    readonly save: (transaction: Db, seat: Seat, tokenHash?: string) => Promise<void>;
  };
  readonly contributions: {
    readonly load: (shelf: Shelf) => Promise<Edit>;
    readonly save: (transaction: Db, shelf: Shelf, edit: Edit) => Promise<void>;
    readonly eraseSeat: (transaction: Db, seat: Id) => Promise<void>;
    readonly marks: (shelf: Shelf) => Promise<Mark[]>;
    readonly bar: (transaction: Db, shelf: Shelf, card: Id) => Promise<void>;
    readonly dropMarks: (transaction: Db, shelf: Shelf) => Promise<void>;
  };
  readonly checks: KeptChecks;
  readonly agreements: {
    readonly listOf: (organisation: Id, group: Id) => Promise<Agreement[]>;
    /** Brings the list in step with what a board's document says. */
    readonly project: (transaction: Db, projection: Projection) => Promise<void>;
  };
  readonly documents: Documents;
  /** Called after something was erased: then it is in no file any more (P8). */
  readonly erased: () => Promise<void>;
  /** On only in the test that shows why an answer waits for the disk (P1). */
  readonly tellFirst?: boolean;
  /** What keeps answers private; one of them is off only in the test that shows what it is for (P7). */
  readonly guards: Guards;
};
