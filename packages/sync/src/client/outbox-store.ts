import type { Command } from './command.ts';

/**
 * Where commands of one room outlive the page. Every method may fail or hang: the commands then live
 * in this page only, and the status says so.
 */
export type OutboxStore = {
  /** All stored commands, oldest first. */
  readonly load: () => Promise<readonly Command[]>;
  /** Stores a command, or replaces the one with this id in its place. */
  readonly put: (command: Command) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
};

/** Keeps nothing beyond the page. */
export function memoryOutbox(): OutboxStore {
  return { load: async () => [], put: async () => undefined, remove: async () => undefined };
}
