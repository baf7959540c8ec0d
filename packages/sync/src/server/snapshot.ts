import * as Y from 'yjs';
import type { Gate } from '../gate/index.ts';
import { slotUnder } from '../gate/schema.ts';
import type { MapSlot, Schema, Slot, TextSlot } from '../gate/schema.ts';

/**
 * The whole document as one update, proven to load. Made from a document that collects garbage, so
 * that nothing deleted is in it (`Y.mergeUpdates` would keep it).
 *
 * @throws when the bytes do not load into an equal document
 */
export function takeSnapshot(doc: Y.Doc, gate: Pick<Gate<never>, 'layOut'>): Uint8Array {
  const bytes = Y.encodeStateAsUpdate(doc);
  const copy = new Y.Doc({ gc: true });
  gate.layOut(copy);
  Y.applyUpdate(copy, bytes);
  const whole = copy.store.pendingStructs === null && copy.store.pendingDs === null;
  const equal = whole && Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy));
  copy.destroy();
  if (!equal) throw new Error('A snapshot did not load into an equal document.');
  return bytes;
}

/** A new document with the same content and no history, all of it under one Yjs client id. */
export function withoutHistory(doc: Y.Doc, gate: Gate<never>): Y.Doc {
  const copy = new Y.Doc({ gc: true });
  gate.layOut(copy);
  const { roots }: Pick<Schema<never>, 'roots'> = gate.schema;
  copy.transact(() => {
    for (const [name, slot] of roots) copyRoot(doc, copy, name, slot);
  });
  return copy;
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
