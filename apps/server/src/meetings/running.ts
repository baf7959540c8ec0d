import type { Id } from '@raakvlak/domain';

/** What the rest of the server asks of meetings that run now. Each resolves when everybody has been told. */
export type Running = {
  /** It was opened or reopened: it begins to run. */
  readonly opened: (meeting: Id) => Promise<void>;
  /** Its texts, or those of its group, were changed. */
  readonly changed: (meeting: Id) => Promise<void>;
  /** Sums up the boards, lets everybody out and closes it. */
  readonly close: (meeting: Id) => Promise<void>;
  /** Lets everybody out and forgets it without writing anything: it is going to be erased. */
  readonly drop: (meeting: Id) => Promise<void>;
  /** Erases a card of a meeting that runs; false when it does not run. */
  readonly eraseCard: (board: Id, card: Id) => Promise<boolean>;
  readonly agreementsChanged: (group: Id) => Promise<void>;
  /** Whom children of this organisation can turn to was changed. */
  readonly safetyChanged: (organisation: Id) => Promise<void>;
};
