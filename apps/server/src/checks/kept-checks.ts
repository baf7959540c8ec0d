import type { Id } from '@raakvlak/domain';
import type { Shelf } from '../contributions/shelf.ts';
import type { Db } from '../database/schema.ts';
import type { Asking } from './asking.ts';
import type { Around } from './opening.ts';
import type { Then } from './results.ts';

/** What is kept of the checks of running meetings. */
export type KeptChecks = {
  readonly load: (shelf: Shelf) => Promise<Asking>;
  /** Writes what differs between two ways a check stood, in the caller's transaction. What is not kept never reaches the disk. */
  readonly save: (transaction: Db, shelf: Shelf, before: Asking, after: Asking) => Promise<void>;
  /** The moment with which this board's is compared. */
  readonly then: (shelf: Shelf) => Promise<Then | undefined>;
  /** What there is in a group when this board's questions are opened; `since` (UTC ms) is when a day ago was. */
  readonly around: (shelf: Shelf, group: Id, since: number) => Promise<Around>;
};
