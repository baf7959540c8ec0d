import type * as Y from 'yjs';
import type { RefusalCode } from '../refusals.ts';
import { goesAlong } from './deletions.ts';
import type { Deletions } from './deletions.ts';
import type { Container, LiveType } from './layout.ts';
import { containerOf } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Change } from './schema.ts';
import type { Resolved, Spot } from './spot.ts';

/** Everything that an update would do. `gone`: part of it lands in something that is no longer there. */
export type Changes = { readonly list: readonly Change[]; readonly gone: boolean };

type KeySpot = Extract<Spot, { is: 'key' }>;
/** What this update leaves under one key: the structs that no later one of its own follows. */
type Touched = { readonly spot: KeySpot; readonly tips: Set<Resolved> };
type Edited = { readonly in: Container; text: string; inserted: number; erased: number; wrote: boolean };

/** Adds up the resolved structs and deletions to what they mean, and keeps texts and maps within bounds. */
export function changesOf(
  resolved: readonly Resolved[],
  deletions: Deletions,
  layout: Layout,
): Changes | RefusalCode {
  const touched = new Map<object, Map<string, Touched>>();
  const edited = new Map<object, Edited>();
  let gone = false;
  for (const one of resolved) {
    const { spot, struct } = one;
    if (spot.is === 'key') touch(touched, one, spot);
    else if (spot.is === 'list') edit(edited, one, spot.in, deletions);
    else if (struct.content.is !== 'gc' && struct.content.is !== 'deleted') gone = true;
  }
  const changes: Change[] = [];
  const refused =
    keyChanges(touched, deletions, changes) ?? liveDeletions(deletions, { touched, edited, layout }, changes);
  return refused ?? textChanges(edited, changes) ?? { list: changes, gone };
}

function touch(touched: Map<object, Map<string, Touched>>, one: Resolved, spot: KeySpot): void {
  const keys = touched.get(spot.in.identity) ?? new Map<string, Touched>();
  touched.set(spot.in.identity, keys);
  const entry = keys.get(spot.key) ?? { spot, tips: new Set() };
  keys.set(spot.key, entry);
  // Whatever follows a struct directly lies to its right on every replica, so that one can never win.
  if (one.follows) entry.tips.delete(one.follows);
  entry.tips.add(one);
}

function edit(
  edited: Map<object, Edited>,
  { struct }: Resolved,
  container: Container,
  deletions: Deletions,
): void {
  const entry = editedIn(edited, container);
  entry.wrote = true;
  if (struct.content.is !== 'text') return;
  entry.text += struct.content.text;
  entry.inserted += struct.length - deletions.own(struct.clock, struct.length);
}

function editedIn(edited: Map<object, Edited>, container: Container): Edited {
  const entry = edited.get(container.identity) ?? {
    in: container,
    text: '',
    inserted: 0,
    erased: 0,
    wrote: false,
  };
  edited.set(container.identity, entry);
  return entry;
}

function keyChanges(
  touched: Map<object, Map<string, Touched>>,
  deletions: Deletions,
  changes: Change[],
): RefusalCode | null {
  for (const keys of touched.values()) {
    let fresh = 0;
    for (const [key, { spot, tips }] of keys) {
      const { live, slot } = spot.in;
      const known = live?._map.get(key);
      if (known === undefined) fresh += 1;
      const full = slot.is === 'map' && slot.each !== null && (live?._map.size ?? 0) + fresh > slot.each.most;
      if (known === undefined && full && !fixed(spot)) return 'too-many';
      const over = known !== undefined && !known.deleted;
      const path = [...spot.in.path, key];
      for (const tip of tips) changes.push(tipChange(tip, path, over, deletions));
    }
  }
  return null;
}

function fixed({ in: { slot }, key }: KeySpot): boolean {
  return slot.is === 'map' && slot.fields.has(key);
}

function tipChange(tip: Resolved, path: readonly string[], over: boolean, deletions: Deletions): Change {
  const { content } = tip.struct;
  const stays = staysAlive(tip, deletions);
  if (stays && content.is === 'value') return { action: 'put', path, value: content.value, over };
  if (stays && content.is === 'type') return { action: 'put', path, value: { made: content.made }, over };
  return { action: 'delete', path };
}

function staysAlive({ struct }: Resolved, deletions: Deletions): boolean {
  const lives = struct.content.is === 'value' || struct.content.is === 'type';
  return lives && deletions.own(struct.clock, struct.length) === 0;
}

type Sums = { touched: Map<object, Map<string, Touched>>; edited: Map<object, Edited>; layout: Layout };

function liveDeletions(deletions: Deletions, sums: Sums, changes: Change[]): RefusalCode | null {
  for (const { item, length } of deletions.live) {
    if (goesAlong(item, deletions)) continue;
    const container = containerOf(sums.layout, item.parent as LiveType);
    if (container === undefined) return 'off-schema';
    if (item.parentSub === null) {
      editedIn(sums.edited, container).erased += length;
      continue;
    }
    const tips = sums.touched.get(container.identity)?.get(item.parentSub)?.tips;
    if (!told(item, tips, deletions))
      changes.push({ action: 'delete', path: [...container.path, item.parentSub] });
  }
  return null;
}

/** Whether a tip already tells that this value makes way: for a value right after it, or for nothing. */
function told(item: Y.Item, tips: Set<Resolved> | undefined, deletions: Deletions): boolean {
  for (const tip of tips ?? []) {
    if (!staysAlive(tip, deletions) || tip.left?.item === item) return true;
  }
  return false;
}

function textChanges(edited: Map<object, Edited>, changes: Change[]): RefusalCode | null {
  for (const { in: container, text, inserted, erased, wrote } of edited.values()) {
    const { live, path, slot } = container;
    const longest = slot.is === 'text' ? slot.longest : 0;
    if (inserted > erased && (live?._length ?? 0) + inserted - erased > longest) return 'too-long';
    if (wrote) changes.push({ action: 'write', path, text });
    if (erased > 0) changes.push({ action: 'erase', path, length: erased });
  }
  return null;
}
