import * as Y from 'yjs';
import type { Theme } from '@raakvlak/domain/cards';
import { rootOf } from './layout.ts';

/**
 * The first bytes of a board that starts with themes of an earlier moment (V1), made under this Yjs client id, which is never
 * to be used again; null when there is nothing to begin with. A theme that keeps its id says that it was that one, so that a
 * card which "speelt nog" finds it, and shows when one does. One with another `was`, or none, is there from the start.
 */
export function newBoardUpdate(
  themes: readonly (Pick<Theme, 'id' | 'title' | 'field'> & Partial<Pick<Theme, 'was'>>)[],
  clientID: number,
): Uint8Array | null {
  if (themes.length === 0) return null;
  const doc = new Y.Doc();
  doc.clientID = clientID;
  doc.transact(() => {
    for (const { id, title, field, was = id } of themes) {
      rootOf(doc, 'themes')?.set(
        id,
        new Y.Map<unknown>([
          ['title', new Y.Text(title)],
          ['at', field],
          ...(was === null ? [] : [['was', was] as const]),
        ]),
      );
    }
  });
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return bytes;
}
