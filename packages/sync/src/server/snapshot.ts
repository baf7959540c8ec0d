import * as Y from 'yjs';
import type { Gate } from '../gate/index.ts';
import { slotUnder } from '../gate/schema.ts';
import type { MapSlot, Schema, Slot, TextSlot } from '../gate/schema.ts';
import type { StoredRoom } from './update-log.ts';

/** Makes one update of many, in order; see `snapshotOf`. Elsewhere than on this thread when there is much of it. */
export type MakeSnapshot = (updates: readonly Uint8Array[]) => Promise<Uint8Array>;

/** What a room's log holds, in the order in which it is to be loaded. */
export const updatesOf = ({ snapshot, updates }: StoredRoom): readonly Uint8Array[] =>
  snapshot ? [snapshot, ...updates] : updates;

/**
 * What these updates say together, as one update that is proven to load. Made by a document that collects garbage, so that
 * nothing deleted is in it (`Y.mergeUpdates` would keep it). Made of what is durable and not of a live document, so that it
 * takes the place of exactly that.
 *
 * @throws when the updates do not make a whole document, or the result does not load into an equal one
 */
export function snapshotOf(updates: readonly Uint8Array[]): Uint8Array {
  const doc = loaded(updates);
  const bytes = Y.encodeStateAsUpdate(doc);
  const copy = loaded([bytes]);
  const equal = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy));
  doc.destroy();
  copy.destroy();
  if (!equal) throw new Error('A snapshot did not load into an equal document.');
  return bytes;
}

function loaded(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('A snapshot would have a hole.');
  return doc;
}

/** The same content as one update without history, all of it under one Yjs client id. */
export function withoutHistory(doc: Y.Doc, gate: Gate<never>): Uint8Array {
  const copy = new Y.Doc({ gc: true });
  gate.layOut(copy);
  const { roots }: Pick<Schema<never>, 'roots'> = gate.schema;
  copy.transact(() => {
    for (const [name, slot] of roots) copyRoot(doc, copy, name, slot);
  });
  const bytes = Y.encodeStateAsUpdate(copy);
  copy.destroy();
  return bytes;
}

function copyRoot(from: Y.Doc, to: Y.Doc, name: string, slot: MapSlot | TextSlot): void {
  if (slot.is === 'text') to.getText(name).insert(0, from.getText(name).toString());
  else fill(to.getMap(name), from.getMap(name), slot);
}

function fill(to: Y.Map<unknown>, from: Y.Map<unknown>, slot: MapSlot): void {
  for (const [key, value] of from.entries()) {
    const under = slotUnder(slot, key);
    const copy = under && copyOf(value, under);
    if (copy !== undefined) to.set(key, copy);
  }
}

function copyOf(value: unknown, slot: Slot): unknown {
  if (slot.is === 'text') return value instanceof Y.Text ? new Y.Text(value.toString()) : undefined;
  if (slot.is === 'value') return value instanceof Y.AbstractType ? undefined : value;
  if (!(value instanceof Y.Map)) return undefined;
  const copy = new Y.Map<unknown>();
  fill(copy, value as Y.Map<unknown>, slot);
  return copy;
}
