import type { Give } from '@raakvlak/protocol/up';

/** A command that the server has not yet acknowledged. `nr` keeps the order in which a person did things. */
export type Waiting = { readonly nr: number; readonly give: Give };

/**
 * Where waiting commands lie. Everything may fail, and then rejects: a phone's storage is best effort, and the outbox
 * goes on without it.
 */
export type Queue = {
  readonly all: () => Promise<readonly Waiting[]>;
  readonly put: (waiting: Waiting) => Promise<void>;
  readonly drop: (nr: number) => Promise<void>;
  readonly close: () => void;
};

/** For a seat that is not kept: nothing of it touches the device. */
export const pageQueue = (): Queue => ({
  all: async () => [],
  put: async () => {},
  drop: async () => {},
  close: () => {},
});
