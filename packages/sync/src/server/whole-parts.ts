import * as Y from 'yjs';

/**
 * What stands on its own of updates of which some are missing, as one update that leaves nothing waiting. What builds on
 * something that is not there is left out; bytes that cannot be read are, too.
 */
export function wholeParts(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc({ gc: true });
  for (const update of updates) {
    try {
      Y.applyUpdate(doc, update);
    } catch {
      // Unreadable: its place is as empty as if it were missing.
      continue;
    }
  }
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  const whole = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return whole;
}
