import type { Id } from '@raakvlak/domain';

/** One person's place in a running meeting. Of a seat that is not kept, the name is in memory only. */
export type Seat = {
  readonly id: Id;
  readonly name: string | null;
  readonly kept: boolean;
  /** Opened on the console, for somebody without a phone. */
  readonly byConsole: boolean;
  readonly removed: boolean;
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
