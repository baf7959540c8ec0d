import type { Prepared } from './prepared.ts';

export type PayloadOf<Down, E extends keyof Down> = Down[E] extends (payload: infer P) => void ? P : never;

/** What an event carries, or the same with its text made before. */
export type Sayable<Down, E extends keyof Down> = PayloadOf<Down, E> | Prepared<PayloadOf<Down, E>>;

/** One connection that was let in, and who it is. */
export type Caller<Guest, Down> = {
  readonly id: string;
  readonly guest: Guest;
  readonly say: <E extends keyof Down & string>(event: E, payload: Sayable<Down, E>) => void;
  /** From now on it hears what is said in these rooms. */
  readonly enter: (rooms: readonly string[]) => void;
  /** Ends the connection for good; its side does not come back by itself. */
  readonly end: () => void;
  /** Breaks the connection; its side comes back by itself. */
  readonly drop: () => void;
};

/** Says something to everyone in these rooms, encoded once. */
export type Say<Down> = {
  readonly in: <E extends keyof Down & string>(
    rooms: readonly string[],
    event: E,
    payload: Sayable<Down, E>,
  ) => void;
  /** As `in`, in one room and without the one connection of this id; what to say is made when there is anybody else. */
  readonly others: <E extends keyof Down & string>(
    than: string,
    room: string,
    event: E,
    payload: () => PayloadOf<Down, E>,
  ) => void;
  /** As `in`, but whoever cannot take it now goes without: a later one says it again. */
  readonly lightly: <E extends keyof Down & string>(
    rooms: readonly string[],
    event: E,
    payload: PayloadOf<Down, E>,
  ) => void;
  /** A last word, and then the connections of these rooms end. */
  readonly farewell: <E extends keyof Down & string>(
    rooms: readonly string[],
    event: E,
    payload: PayloadOf<Down, E>,
  ) => void;
};
