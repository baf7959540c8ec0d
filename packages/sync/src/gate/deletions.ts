import * as Y from 'yjs';
import type { RefusalCode } from '../refusals.ts';
import type { LiveType } from './layout.ts';
import type { Limits } from './limits.ts';
import type { DeleteGroup, Section } from './scan.ts';

/** A live item that the delete set names, and how many of its units. */
export type LiveDeletion = { readonly item: Y.Item; readonly length: number };

/** What a delete set comes down to. What was deleted already is free: honest full delete sets hold it. */
export type Deletions = {
  readonly live: readonly LiveDeletion[];
  /** How many units of the struct at this clock of this very update are deleted again. */
  readonly own: (clock: number, length: number) => number;
  /** Whether this update deletes the item itself, so that everything in it goes along. */
  readonly removes: (item: Y.Item) => boolean;
};

/**
 * Gate 2: looks up every deleted range. Ranges that reach beyond what the server knows are refused:
 * they would stay pending and strike later, unjudged.
 */
export function resolveDeletions(
  groups: readonly DeleteGroup[],
  section: Section | null,
  doc: Y.Doc,
  limits: Limits,
): Deletions | RefusalCode {
  const live: LiveDeletion[] = [];
  const removed = new Set<Y.Item>();
  let visits = limits.deleteVisits;
  for (const group of groups) {
    const own = group.client === section?.client ? section : null;
    const state = Y.getState(doc.store, group.client);
    for (const { clock, length } of group.ranges) {
      if (clock + length > (own ? own.end : state)) return 'unknown-origin';
      visits -= visit(doc, group.client, clock, Math.min(clock + length, state), visits, live);
      if (visits < 0) return 'too-many';
    }
  }
  for (const { item } of live) if (item.content instanceof Y.ContentType) removed.add(item);
  const ownRanges = groups.find(({ client }) => client === section?.client)?.ranges ?? [];
  return {
    live,
    own: (clock, length) => overlap(ownRanges, clock, clock + length),
    removes: (item) => removed.has(item),
  };
}

/** Whether the item hangs in something that this update deletes. */
export function goesAlong(item: Y.Item, deletions: Deletions): boolean {
  for (let type = item.parent as LiveType; type._item !== null; type = type._item.parent as LiveType) {
    if (deletions.removes(type._item)) return true;
  }
  return false;
}

function visit(
  doc: Y.Doc,
  client: number,
  from: number,
  to: number,
  most: number,
  live: LiveDeletion[],
): number {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || from >= to) return 0;
  let visits = 0;
  for (let index = Y.findIndexSS(structs, from); index < structs.length && visits <= most; index++) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= to) break;
    visits += 1;
    if (struct.deleted || !(struct instanceof Y.Item)) continue;
    const end = Math.min(struct.id.clock + struct.length, to);
    live.push({ item: struct, length: end - Math.max(struct.id.clock, from) });
  }
  return visits;
}

function overlap(ranges: DeleteGroup['ranges'], from: number, to: number): number {
  let sum = 0;
  for (const { clock, length } of ranges)
    sum += Math.max(0, Math.min(to, clock + length) - Math.max(from, clock));
  return sum;
}
