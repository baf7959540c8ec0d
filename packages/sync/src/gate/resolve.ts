import * as Y from 'yjs';
import type { RefusalCode } from '../refusals.ts';
import { besideEachOther, sawLeftOf } from './beside.ts';
import { distanceOf } from './distance.ts';
import { rehearse } from './rehearsal.ts';
import { sameSpot } from './spot.ts';
import type { Anchor, Resolved, Spot } from './spot.ts';
import { containerOf, containerUnder, structAt } from './layout.ts';
import type { Container, Layout, LiveType } from './layout.ts';
import type { Limits } from './limits.ts';
import type { Id, Section, Struct } from './scan.ts';
import { slotUnder } from './schema.ts';

const DEAD: Spot = { is: 'dead' };

/**
 * Gate 2, first half: finds the address of every struct against the live document, in order, without
 * changing it. Mirrors `Item.getMissing` of Yjs. Returns a code when a struct has no lawful place.
 */
export function resolve(section: Section, layout: Layout, limits: Limits): Resolved[] | RefusalCode {
  const done: Resolved[] = [];
  let before: Resolved | null = null;
  let distance: number | RefusalCode = 0;
  let left = limits.distances;
  for (const struct of section.structs) {
    const next: Resolved | RefusalCode = resolveOne(struct, { section, layout, done });
    if (typeof next === 'string') return next;
    const mismatch = contentMismatch(next);
    if (mismatch) return mismatch;
    if (before === null || !sameGap(before, next)) distance = distanceOf(next, limits.distance);
    if (typeof distance === 'string') return distance;
    // Only now: it walks the same way again.
    if (!next.beside()) return 'unknown-origin';
    // Whoever types on makes many structs in one gap; from the second one on nothing is walked over.
    if (next.follows === null || next.follows !== before) left -= distance;
    if (left < 0) return 'too-far';
    done.push(next);
    before = next;
  }
  return outOfOrder(done, section, limits) ?? done;
}

/** Rehearses every list in which the order of a struct's neighbours does not show. */
function outOfOrder(done: readonly Resolved[], section: Section, limits: Limits): RefusalCode | null {
  const rehearsed = new Set<object>();
  for (const { ordered, spot } of done) {
    if (ordered || spot.is !== 'list' || rehearsed.has(spot.in.identity)) continue;
    rehearsed.add(spot.in.identity);
    const inList = done.filter((one) => sameSpot(one.spot, spot));
    const structs = inList.map(({ struct }) => struct);
    const wrong = rehearse(structs, section.client, spot.in.live, limits.rehearsal);
    if (wrong) return wrong;
  }
  return null;
}

type Progress = { readonly section: Section; readonly layout: Layout; readonly done: readonly Resolved[] };
type Neighbour = { readonly spot: Spot; readonly own: Resolved | null; readonly anchor: Anchor | null };

function resolveOne(struct: Struct, progress: Progress): Resolved | RefusalCode {
  const nothing = { struct, spot: DEAD, left: null, right: null, follows: null, ordered: true, beside: yes };
  if (struct.content.is === 'gc') return nothing;
  if (struct.parent !== null) {
    const spot = spotUnder(struct, progress);
    return typeof spot === 'string' ? spot : { ...nothing, spot };
  }
  const left = struct.origin && neighbour(struct.origin, struct, progress);
  if (typeof left === 'string') return left;
  const right = struct.rightOrigin && neighbour(struct.rightOrigin, struct, progress);
  if (typeof right === 'string') return right;
  const spot = (left ?? right)?.spot ?? DEAD;
  // What is gone went with its whole text, so nobody honest names one side that is there. Yjs would cut that one at the
  // unit named, through a sign of two units even, and then drop the struct: a change that no update tells of.
  if (left && right && (spot.is === 'dead') !== (right.spot.is === 'dead')) return 'unknown-origin';
  if (spot.is === 'dead') return nothing;
  if (left && right && !sameSpot(left.spot, right.spot)) return 'malformed';
  // Yjs never writes a right neighbour for a key: the newest value is the last one.
  if (spot.is === 'key' && right) return 'malformed';
  const follows = left?.own && struct.origin?.clock === lastClock(left.own.struct) ? left.own : null;
  return {
    struct,
    spot,
    left: left ? (left.own ? left.own.left : left.anchor) : null,
    right: right ? (right.own ? right.own.right : right.anchor) : null,
    follows,
    ordered: showsOrder(struct, left ?? null, right ?? null),
    beside: () => canBeBeside(spot, left ?? null, right ?? null),
  };
}

const yes = (): boolean => true;

/** Of two that this update makes the rehearsal tells; of one, what it was laid against itself. */
function canBeBeside(spot: Spot, left: Neighbour | null, right: Neighbour | null): boolean {
  if (spot.is !== 'list' || spot.in.live === null || (left?.own && right?.own)) return true;
  const [leftOwn, rightOwn] = [left?.own ?? null, right?.own ?? null];
  const [from, to] = [leftOwn ? leftOwn.left : left?.anchor, rightOwn ? rightOwn.right : right?.anchor];
  const sawRight = leftOwn ? idOf(leftOwn.right) : (left?.anchor?.item.rightOrigin ?? null);
  const sawLeft = rightOwn ? idOf(rightOwn.left) : right?.anchor ? sawLeftOf(right.anchor) : null;
  return besideEachOther(
    { anchor: from ?? null, saw: rightOwn ? null : sawRight },
    { anchor: to ?? null, saw: leftOwn ? null : sawLeft },
    spot.in.live,
  );
}

const idOf = (anchor: Anchor | null): Id | null =>
  anchor && { client: anchor.item.id.client, clock: anchor.clock };

/**
 * Whether it shows without more that the left neighbour lies before the right one. Whoever types names two that are beside each
 * other, and of those the later one was laid against the other; two that were there before are measured by `distanceOf`.
 */
function showsOrder(
  { origin, rightOrigin }: Struct,
  left: Neighbour | null,
  right: Neighbour | null,
): boolean {
  if (!left || !right || !origin || !rightOrigin || (!left.own && !right.own)) return true;
  if (left.own && left.own === right.own) return origin.clock < rightOrigin.clock;
  return (
    (right.own !== null && Y.compareIDs(right.own.struct.origin, origin)) ||
    (left.own !== null && Y.compareIDs(left.own.struct.rightOrigin, rightOrigin))
  );
}

function neighbour(id: Id, struct: Struct, progress: Progress): Neighbour | RefusalCode {
  const { section, layout, done } = progress;
  if (id.client === section.client && id.clock >= section.clock) {
    if (id.clock >= struct.clock) return 'malformed';
    const own = ownAt(done, id.clock);
    return own ? { spot: own.spot, own, anchor: null } : 'malformed';
  }
  const item = structAt(layout.doc, id.client, id.clock);
  if (item === undefined) return 'unknown-origin';
  if (!(item instanceof Y.Item)) return { spot: DEAD, own: null, anchor: null };
  const container = containerOf(layout, item.parent as LiveType);
  const spot = container && spotIn(container, item.parentSub);
  return spot ? { spot, own: null, anchor: { item, clock: id.clock } } : 'off-schema';
}

function spotUnder(struct: Struct, progress: Progress): Spot | RefusalCode {
  const container = parentOf(struct, progress);
  if (container === 'dead') return DEAD;
  if (container === 'unknown-origin') return container;
  return (container && spotIn(container, struct.key)) ?? 'off-schema';
}

function parentOf(struct: Struct, progress: Progress): Container | 'dead' | 'unknown-origin' | undefined {
  const { section, layout, done } = progress;
  const parent = struct.parent;
  if (parent === null) return undefined;
  if ('root' in parent) return layout.roots.get(parent.root);
  const { client, clock } = parent.id;
  if (client === section.client && clock >= section.clock)
    return clock < struct.clock ? ownType(ownAt(done, clock)) : undefined;
  const item = structAt(layout.doc, client, clock);
  if (item === undefined) return 'unknown-origin';
  if (!(item instanceof Y.Item) || item.deleted) return 'dead';
  return item.content instanceof Y.ContentType
    ? containerOf(layout, item.content.type as LiveType)
    : undefined;
}

/** The map or text that an earlier struct of this update makes. */
function ownType(own: Resolved | undefined): Container | 'dead' | undefined {
  if (own === undefined) return undefined;
  if (own.spot.is === 'dead') return 'dead';
  if (own.spot.is !== 'key' || own.struct.content.is !== 'type') return undefined;
  return containerUnder(own.spot.in, own.spot.key, null, own.struct);
}

/** The spot for a key (or for none) in a container; undefined when nothing may lie there. */
function spotIn(container: Container, key: string | null): Spot | undefined {
  if (key === null) return container.slot.is === 'text' ? { is: 'list', in: container } : undefined;
  const slot = container.slot.is === 'map' ? slotUnder(container.slot, key) : undefined;
  return slot && { is: 'key', in: container, key, slot };
}

function contentMismatch({ spot, struct: { content } }: Resolved): RefusalCode | null {
  if (spot.is === 'dead' || content.is === 'deleted' || content.is === 'gc') return null;
  if (spot.is === 'list') return content.is === 'text' ? null : 'off-schema';
  if (content.is === 'type') return spot.slot.is === content.made ? null : 'off-schema';
  const fits = content.is === 'value' && spot.slot.is === 'value' && spot.slot.accepts(content.value);
  return fits ? null : 'off-schema';
}

function ownAt(done: readonly Resolved[], clock: number): Resolved | undefined {
  let low = 0;
  let high = done.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = done[middle];
    if (here === undefined) return undefined;
    if (clock < here.struct.clock) high = middle - 1;
    else if (clock > lastClock(here.struct)) low = middle + 1;
    else return here;
  }
  return undefined;
}

function lastClock(struct: Struct): number {
  return struct.clock + struct.length - 1;
}

/** Between the same two; it is measured once. */
function sameGap(one: Resolved, two: Resolved): boolean {
  return one.left === two.left && one.right === two.right && sameSpot(one.spot, two.spot);
}
