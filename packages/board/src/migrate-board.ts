import type * as Y from 'yjs';
import { rootOf } from './layout.ts';

/** The layout that this code reads and writes. A board that does not say otherwise is version 1. */
const boardVersion = 1;

/** From each older version to the next; each step is one transaction that also writes the new number. */
const steps: ReadonlyMap<number, (doc: Y.Doc) => void> = new Map();

/** Brings a board to this version. `newer`: it was written by later code, so look but do not write. */
export function migrateBoard(doc: Y.Doc): 'current' | 'newer' {
  for (let version = versionOf(doc); ; version++) {
    if (version >= boardVersion) return version === boardVersion ? 'current' : 'newer';
    steps.get(version)?.(doc);
  }
}

function versionOf(doc: Y.Doc): number {
  const says = rootOf(doc, 'meta')?.get('version');
  return typeof says === 'number' && Number.isInteger(says) && says >= 1 ? says : 1;
}
