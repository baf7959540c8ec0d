import * as Y from 'yjs';
import { gardenDoc } from './garden.ts';
import type { Gardener } from './garden.ts';

/** What can be wrong with a document after somebody sent it something. */
export type Damage = 'unauthorised' | 'illegal' | 'pending' | 'silenced' | 'unloadable' | 'threw';

/** Everything in a document by path, also what no schema would allow; the value tells what it is. */
export type Dump = ReadonlyMap<string, string>;

/** Writes down a document without the gate's own code: the oracle must not share its mistakes. */
export function dump(doc: Y.Doc): Dump {
  const found = new Map<string, string>();
  for (const [name, type] of doc.share) dumpType(type as Y.AbstractType<unknown>, name, found);
  return found;
}

/** Compares a document with what it was before this person's update, and tries whether it still works. */
export function damageBy(actor: Gardener, before: Dump, doc: Y.Doc): Set<Damage> {
  const damage = new Set<Damage>();
  const after = dump(doc);
  for (const value of after.values()) if (value.startsWith('illegal')) damage.add('illegal');
  if (!sameForOthers(actor, before, after)) damage.add('unauthorised');
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) damage.add('pending');
  if (!loads(doc, after)) damage.add('unloadable');
  if (isSilent(doc)) damage.add('silenced');
  return damage;
}

function dumpType(type: Y.AbstractType<unknown>, path: string, found: Map<string, string>, depth = 0): void {
  if (depth > 20) return void found.set(path, 'illegal depth');
  // Not instanceof: an XML text is a text to that.
  const isText = type.constructor === Y.Text;
  const isMap = type.constructor === Y.Map;
  if (!isText && !isMap) found.set(path, `illegal ${type.constructor.name}`);
  let text = '';
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (isText && item.content instanceof Y.ContentString) text += item.content.str;
    else
      found.set(`${path}/[${item.id.client}.${item.id.clock}]`, `illegal ${item.content.constructor.name}`);
  }
  if (isText) found.set(path, `text ${text}`);
  for (const [key, item] of type._map) {
    if (item.deleted) continue;
    const under = `${path}/${key}`;
    if (isText) found.set(under, 'illegal attribute');
    else dumpValue(item, under, found, depth);
  }
}

function dumpValue(item: Y.Item, path: string, found: Map<string, string>, depth: number): void {
  const { content } = item;
  if (content instanceof Y.ContentType) {
    found.set(path, 'type');
    dumpType(content.type as Y.AbstractType<unknown>, path, found, depth + 1);
  } else if (content instanceof Y.ContentAny && content.arr.length === 1) {
    const [value] = content.arr as unknown[];
    const fine = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
    found.set(path, fine ? `value ${JSON.stringify(value)}` : 'illegal value');
  } else found.set(path, `illegal ${content.constructor.name}`);
}

/** Who may change what, said again in other words than the garden's schema. */
function sameForOthers(actor: Gardener, before: Dump, after: Dump): boolean {
  if (actor.leads) return true;
  const own = (path: string): boolean => path === 'open' || path.startsWith(`mine/${actor.name}.`);
  for (const [path, value] of before) {
    if (own(path)) continue;
    const now = after.get(path);
    if (path.startsWith('ours/') ? now === undefined : now !== value) return false;
  }
  for (const path of after.keys()) {
    if (!before.has(path) && !own(path) && !path.startsWith('ours/')) return false;
  }
  return true;
}

function loads(doc: Y.Doc, expected: Dump): boolean {
  try {
    const copy = gardenDoc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const found = dump(copy);
    const equal =
      found.size === expected.size && [...expected].every(([path, value]) => found.get(path) === value);
    return equal || doc.store.pendingStructs !== null;
  } catch {
    // Any exception means that nobody can open this board again.
    return false;
  }
}

/** Whether an honest edit of the server is no longer told to anyone. */
function isSilent(doc: Y.Doc): boolean {
  let told = false;
  const listen = (): void => {
    told = true;
  };
  doc.on('update', listen);
  try {
    doc.getMap('ours').set('probe.1', 'probe');
  } catch {
    // Told or not is all that counts.
    told = false;
  }
  doc.off('update', listen);
  return !told;
}
