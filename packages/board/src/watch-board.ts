import type * as Y from 'yjs';
import type { Arrangement } from '@raakvlak/domain/cards';
import { rootNames, rootOf } from './layout.ts';
import { readBoard } from './read-board.ts';

/**
 * Calls `onChange` with the board after every transaction that touched it, not at once. What `onChange` throws goes to
 * `onError`: thrown into Yjs it would silence the document for ever (yjs#799). Returns how to stop.
 */
export function watchBoard(
  doc: Y.Doc,
  onChange: (board: Arrangement) => void,
  onError: (error: unknown) => void,
): () => void {
  const roots = new Set<unknown>(rootNames.map((name) => rootOf(doc, name)));
  const look = ({ changedParentTypes }: Y.Transaction) => {
    if (![...changedParentTypes.keys()].some((type) => roots.has(type))) return;
    try {
      onChange(readBoard(doc));
    } catch (error) {
      onError(error);
    }
  };
  doc.on('afterTransaction', look);
  return () => doc.off('afterTransaction', look);
}
