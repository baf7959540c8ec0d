import type { Id, Perspective } from '@raakvlak/domain';

/** One person's place in a running meeting. Of a seat that is not kept, the name is in memory only. */
export type Seat = {
  readonly id: Id;
  readonly name: string | null;
  readonly kept: boolean;
  /** Opened on the console, for somebody without a phone. */
  readonly byConsole: boolean;
  readonly removed: boolean;
  /** From which side this person is here, once they said so or the roster knows. Of a seat that is not kept in memory only. */
  readonly perspective: Perspective | null;
  /** Who on the roster sits here. */
  readonly participant: Id | null;
  /** The tablet on which people take turns, and whether somebody had this turn. */
  readonly tablet: { readonly id: Id; readonly taken: boolean } | null;
  /** A link that gives the seat to another device, until then (UTC ms). */
  readonly back: { readonly hash: string; readonly until: number } | null;
};

/** A seat at the moment it is taken, with what is stored of its token. */
export type NewSeat = {
  readonly seat: Seat;
  readonly tokenHash: string;
  readonly organisation: Id;
  readonly meeting: Id;
};
