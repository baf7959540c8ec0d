import * as Y from 'yjs';
import type { Layout } from './layout.ts';
import { OWN_LIMITS } from './limits.ts';
import { scan } from './scan.ts';

/** The document is not what it must be after a change: the guard, or our own code, was wrong. */
export class BrokenDocument extends Error {
  constructor(why: string, cause?: unknown) {
    super(`The document broke: ${why}.`, { cause });
    this.name = 'BrokenDocument';
  }
}

/**
 * Gate 3: runs one change on the server's document, and returns what the document itself says of it:
 * the canonical update, or null when nothing changed. Only that is ever stored or sent on.
 *
 * @param writer the one Yjs client id that may have written new structs; null when none may have
 * @throws BrokenDocument when anything is not as judged. The document must then be thrown away.
 */
export function applyAndVerify(
  layout: Layout,
  writer: number | null,
  change: (doc: Y.Doc) => void,
): Uint8Array | null {
  return verified(layout, new Set(writer === null ? [] : [writer]), change);
}

/**
 * The same for several judged updates in one transaction of the document.
 *
 * @param writers the Yjs client ids that may have written new structs; may be filled while `change` runs
 * @param change gets what applies one update
 * @throws BrokenDocument as above
 */
export function applyTogether(
  layout: Layout,
  writers: ReadonlySet<number>,
  change: (apply: (bytes: Uint8Array) => void) => void,
): Uint8Array | null {
  return verified(layout, writers, (doc) =>
    Y.transact(doc, () => change((bytes) => Y.applyUpdate(doc, bytes)), 'judged', false),
  );
}

function verified(
  layout: Layout,
  writers: ReadonlySet<number>,
  change: (doc: Y.Doc) => void,
): Uint8Array | null {
  const { doc } = layout;
  const emitted: Uint8Array[] = [];
  const collect = (update: Uint8Array): void => void emitted.push(update);
  const roots = doc.share.size;
  doc.on('update', collect);
  try {
    change(doc);
  } catch (error) {
    throw new BrokenDocument('a judged update threw', error);
  } finally {
    doc.off('update', collect);
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new BrokenDocument('something is pending');
  if (doc._transaction !== null || doc._transactionCleanups.length > 0)
    throw new BrokenDocument('a transaction is open');
  if (doc.share.size !== roots) throw new BrokenDocument('there is a new root');
  const canonical = emitted.length > 1 ? Y.mergeUpdates(emitted) : (emitted[0] ?? null);
  if (canonical !== null) verifyCanonical(canonical, writers);
  return canonical;
}

function verifyCanonical(canonical: Uint8Array, writers: ReadonlySet<number>): void {
  // The scanner knows updates of one writer; what several wrote is read by its head.
  if (writers.size > 1) {
    for (const client of Y.parseUpdateMeta(canonical).from.keys())
      if (!writers.has(client)) throw new BrokenDocument('somebody else wrote');
    return;
  }
  const scanned = scan(canonical, OWN_LIMITS);
  if (typeof scanned === 'string') throw new BrokenDocument(`its own update is ${scanned}`);
  if (scanned.section !== null && !writers.has(scanned.section.client))
    throw new BrokenDocument('somebody else wrote');
}
