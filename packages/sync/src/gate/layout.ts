import * as Y from 'yjs';
import { slotUnder } from './schema.ts';
import type { MapSlot, Path, Schema, TextSlot } from './schema.ts';

/** A Yjs type of any kind, as it hangs in a document. */
export type LiveType = Y.AbstractType<unknown>;

/** Something that things can be put into: a type of the live document, or one that this update makes. */
export type Container = {
  /** Equal exactly when two containers are the same one. */
  readonly identity: object;
  /** null for a type that this update makes. */
  readonly live: LiveType | null;
  readonly slot: MapSlot | TextSlot;
  readonly path: Path;
};

/** A document with the roots of its schema declared, so that no update can make a root of another kind. */
export type Layout = {
  readonly doc: Y.Doc;
  readonly roots: ReadonlyMap<string, Container>;
  readonly known: WeakMap<object, Container>;
};

/** Declares the roots. Call it on an empty document, before anything is loaded into it. */
export function layOut(doc: Y.Doc, schema: Pick<Schema<never>, 'roots'>): Layout {
  const roots = new Map<string, Container>();
  const known = new WeakMap<object, Container>();
  for (const [name, slot] of schema.roots) {
    const live = (slot.is === 'map' ? doc.getMap(name) : doc.getText(name)) as LiveType;
    const root = { identity: live, live, slot, path: [name] };
    roots.set(name, root);
    known.set(live, root);
  }
  return { doc, roots, known };
}

/** The container of a live type; undefined when the schema has no place for it (any more). */
export function containerOf(layout: Layout, live: LiveType): Container | undefined {
  const known = layout.known.get(live);
  if (known) return known;
  const item = live._item;
  if (item === null || item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return undefined;
  const parent = containerOf(layout, item.parent as LiveType);
  const found = parent && containerUnder(parent, item.parentSub, live, live);
  if (found) layout.known.set(live, found);
  return found;
}

/** The container that lies under a key of another one; undefined when no map or text may lie there. */
export function containerUnder(
  parent: Container,
  key: string,
  live: LiveType | null,
  identity: object,
): Container | undefined {
  if (parent.slot.is !== 'map') return undefined;
  const slot = slotUnder(parent.slot, key);
  if (slot === undefined || slot.is === 'value') return undefined;
  return { identity, live, slot, path: [...parent.path, key] };
}

/** The struct of the live store that holds this id; undefined when the store does not know it yet. */
export function structAt(doc: Y.Doc, client: number, clock: number): Y.Item | Y.GC | undefined {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || clock >= Y.getState(doc.store, client)) return undefined;
  return structs[Y.findIndexSS(structs, clock)];
}
