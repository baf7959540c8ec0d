import type { Doc } from 'yjs';

/**
 * Something a person wants done, by name, so that it can be done again on another document. `id` is
 * random and at most 64 signs; `args` is JSON.
 */
export type Command = { readonly id: string; readonly name: string; readonly args: unknown };

/**
 * Does a command on a document, inside one transaction. Returns false, and changes nothing, when it
 * does not fit (any more). Called again on a fresh document after a reload, a refusal or a restart.
 */
export type Apply = (doc: Doc, command: Command) => boolean;

/** The args of one command that does both, or undefined; asked only while `earlier` was never sent. */
export type Join = (earlier: Command, later: Command) => unknown;
