import type { Counting } from '../counting.ts';
import type { Room } from '../room.ts';

/** What a workload came to on one server, as figures and facts by name. */
export type Outcome = Readonly<Record<string, unknown>>;

/** `size` is what the workload counts in: phones, cards, rooms or connections. */
export type Given = {
  readonly size: number;
  readonly seconds: number;
  readonly seed: number;
  readonly counting: Counting;
  /** A room on the server, one more each time. */
  readonly room: () => Promise<Room>;
};

export type Workload = (given: Given) => Promise<Outcome>;
