import type { RefusalCode } from '../refusals.ts';
import { Cursor, ScanStop } from './cursor.ts';
import type { Limits } from './limits.ts';
import { scanContent } from './scan-content.ts';
import type { Content } from './scan-content.ts';

/** The name of one struct, or of one unit in a longer one. */
export type Id = { readonly client: number; readonly clock: number };

/** Where a struct says it belongs when it names no neighbour. */
export type Parent = { readonly root: string } | { readonly id: Id };

/** One struct of an update, read but not believed. */
export type Struct = {
  readonly clock: number;
  readonly length: number;
  readonly content: Content;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  readonly parent: Parent | null;
  readonly key: string | null;
};

/** A run of structs of one Yjs client; the clock after the last is `end`. */
export type Section = {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  readonly structs: readonly Struct[];
};

/** Deleted ranges of one client, in rising order. */
export type DeleteGroup = {
  readonly client: number;
  readonly ranges: readonly { readonly clock: number; readonly length: number }[];
};

/** An update as it lies in its bytes. */
export type Scanned = { readonly section: Section | null; readonly deletes: readonly DeleteGroup[] };

const MOST_CLOCK = 0x7fffffff;
const MOST_CLIENT = 0xffffffff;

/**
 * Gate 1. Reads an update in format V1 without Yjs and without believing any number in it. A phone's
 * update holds at most one section: it writes under one Yjs client id. Returns a code when refused.
 */
export function scan(bytes: Uint8Array, limits: Limits): Scanned | RefusalCode {
  try {
    const cursor = new Cursor(bytes);
    const sections = cursor.uint(MOST_CLOCK);
    if (sections > 1) return 'malformed';
    const section = sections === 1 ? scanSection(cursor, limits) : null;
    const deletes = scanDeletes(cursor, limits);
    return cursor.done ? { section, deletes } : 'malformed';
  } catch (stop) {
    if (stop instanceof ScanStop) return stop.code;
    throw stop;
  }
}

function scanSection(cursor: Cursor, limits: Limits): Section {
  const count = cursor.uint(MOST_CLOCK);
  if (count === 0) throw new ScanStop('malformed');
  if (count > limits.structs) throw new ScanStop('too-many');
  const client = cursor.uint(MOST_CLIENT);
  const clock = cursor.uint(MOST_CLOCK);
  const structs: Struct[] = [];
  let end = clock;
  while (structs.length < count) {
    const struct = scanStruct(cursor, end, limits);
    structs.push(struct);
    end += struct.length;
    if (end - clock > limits.span) throw new ScanStop('too-many');
  }
  if (end > MOST_CLOCK) throw new ScanStop('malformed');
  return { client, clock, end, structs };
}

function scanStruct(cursor: Cursor, clock: number, limits: Limits): Struct {
  const info = cursor.byte();
  if (info === 0) {
    const length = positive(cursor);
    return { clock, length, content: { is: 'gc' }, origin: null, rightOrigin: null, parent: null, key: null };
  }
  const origin = (info & 0x80) === 0 ? null : scanId(cursor);
  const rightOrigin = (info & 0x40) === 0 ? null : scanId(cursor);
  const alone = origin === null && rightOrigin === null;
  const parent = alone ? scanParent(cursor, limits) : null;
  const key = alone && (info & 0x20) !== 0 ? cursor.text(limits.keyBytes) : null;
  const { content, length } = scanContent(cursor, info & 0x1f, limits);
  return { clock, length, content, origin, rightOrigin, parent, key };
}

function scanParent(cursor: Cursor, limits: Limits): Parent {
  return cursor.uint(1) === 1 ? { root: cursor.text(limits.keyBytes) } : { id: scanId(cursor) };
}

function scanId(cursor: Cursor): Id {
  return { client: cursor.uint(MOST_CLIENT), clock: cursor.uint(MOST_CLOCK) };
}

function scanDeletes(cursor: Cursor, limits: Limits): DeleteGroup[] {
  const count = cursor.uint(MOST_CLOCK);
  if (count > limits.deleteGroups) throw new ScanStop('too-many');
  const seen = new Set<number>();
  const groups: DeleteGroup[] = [];
  let left = limits.deleteRanges;
  while (groups.length < count) {
    const group = scanDeleteGroup(cursor, left);
    if (seen.has(group.client)) throw new ScanStop('malformed');
    seen.add(group.client);
    left -= group.ranges.length;
    groups.push(group);
  }
  return groups;
}

function scanDeleteGroup(cursor: Cursor, most: number): DeleteGroup {
  const client = cursor.uint(MOST_CLIENT);
  const count = cursor.uint(MOST_CLOCK);
  if (count === 0) throw new ScanStop('malformed');
  if (count > most) throw new ScanStop('too-many');
  const ranges: { clock: number; length: number }[] = [];
  let free = 0;
  while (ranges.length < count) {
    const clock = cursor.uint(MOST_CLOCK);
    const length = positive(cursor);
    if (clock < free || clock + length > MOST_CLOCK) throw new ScanStop('malformed');
    free = clock + length;
    ranges.push({ clock, length });
  }
  return { client, ranges };
}

/** A length; zero lengths make documents that nobody can load, or that fall silent. */
function positive(cursor: Cursor): number {
  const length = cursor.uint(MOST_CLOCK);
  if (length === 0) throw new ScanStop('malformed');
  return length;
}
