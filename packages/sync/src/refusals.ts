/**
 * Every reason for which a document update, a hello or a command is refused. A closed list: a new
 * reason is added here, and the compiler then shows every place that has to know it.
 *
 * - blame: the content is at fault. The command is taken out of the outbox and told to its writer.
 * - retry: nothing is wrong with the content; the same bytes may be sent again later.
 * - redo: the bytes no longer fit this document; the command is done again on a fresh one.
 * - door: this socket may not be in this room (any more).
 */
const KINDS = {
  malformed: 'blame',
  'too-large': 'blame',
  'too-many': 'blame',
  'too-long': 'blame',
  'off-schema': 'blame',
  'not-allowed': 'blame',
  locked: 'blame',
  gone: 'blame',
  'no-longer-fits': 'blame',
  failed: 'blame',
  'not-replayable': 'blame',
  busy: 'retry',
  'unknown-client': 'redo',
  'clock-gap': 'redo',
  'unknown-origin': 'redo',
  'too-far': 'redo',
  'stale-epoch': 'redo',
  'already-done': 'redo',
  'read-only': 'door',
  'not-admitted': 'door',
} as const;

/** One reason for a no, as it crosses the wire and as the product puts it into words. */
export type RefusalCode = keyof typeof KINDS;

/** What a refusal asks of the phone; see the list in this file. */
export type RefusalKind = (typeof KINDS)[RefusalCode];

/** Every code, in a stable order, so that a product can prove that it has a text for each. */
export const REFUSAL_CODES = Object.keys(KINDS) as RefusalCode[];

/** What the phone has to do with this code. */
export function kindOf(code: RefusalCode): RefusalKind {
  return KINDS[code];
}

/** Reads a code from the wire; undefined for anything that is not on the list. */
export function readRefusalCode(value: unknown): RefusalCode | undefined {
  return typeof value === 'string' && Object.hasOwn(KINDS, value) ? (value as RefusalCode) : undefined;
}
