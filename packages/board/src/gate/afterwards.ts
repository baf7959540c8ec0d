import type * as Y from 'yjs';
import { isId, type Id } from '@raakvlak/domain';
import type { Arrangement, Theme } from '@raakvlak/domain/cards';
import { readPlace } from '../layout.ts';
import { readBoard } from '../read-board.ts';
import type { Change } from './gate-types.ts';

/**
 * A board as an update would leave it, as far as emptiness goes: where cards lie, what is merged, which agreements stand.
 * Removed themes are still in it, so that one can ask what lies in them.
 */
export function afterwards(doc: Y.Doc, changes: readonly Change[]): Arrangement {
  const board = readBoard(doc);
  const places = new Map(board.places);
  const into = new Map<Id, Id | null>();
  const gone = new Set<Id>();
  for (const change of changes) {
    const [root, id, key] = change.path;
    if (id === undefined || (change.action !== 'put' && change.action !== 'delete')) continue;
    const value = change.action === 'put' ? change.value : undefined;
    if (root === 'places') setOrDrop(places, id, readPlace(value));
    if (root === 'themes' && key === 'into') into.set(id, isId(value) ? value : null);
    if (root === 'agreements' && key === undefined && value === undefined) gone.add(id);
  }
  const merged = (theme: Theme): Theme => ({
    ...theme,
    into: into.has(theme.id) ? (into.get(theme.id) ?? null) : theme.into,
  });
  return {
    places,
    themes: board.themes.map(merged),
    agreements: board.agreements.filter(({ id }) => !gone.has(id)),
  };
}

function setOrDrop<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
