import type * as Y from 'yjs';
import type { LiveType } from './layout.ts';
import type { Id } from './scan.ts';
import type { Anchor } from './spot.ts';

/** One side of a gap in a list, and what its writer saw on the other side of it; null where that is not known. */
export type Side = { readonly anchor: Anchor | null; readonly saw: Id | null };

/**
 * Whether somebody can have seen these two beside each other. Whoever knows a unit knows what its writer saw next to it,
 * because updates come to everyone in the server's order: that may not lie between them. Yjs would lay such a struct at a place
 * that depends on the order in which things load. Nulls are the ends of the list.
 */
export function besideEachOther(left: Side, right: Side, list: LiveType): boolean {
  if ((right.anchor === null && left.saw !== null) || (left.anchor === null && right.saw !== null))
    return false;
  return ![left.saw, right.saw].some(
    (saw) => saw !== null && liesBetween(saw, left.anchor, right.anchor, list),
  );
}

/** What whoever wrote this unit saw to the left of it. */
export const sawLeftOf = ({ item, clock }: Anchor): Id | null =>
  clock > item.id.clock ? { client: item.id.client, clock: clock - 1 } : item.origin;

function liesBetween(one: Id, left: Anchor | null, right: Anchor | null, list: LiveType): boolean {
  if (left && holds(left.item, one))
    return one.clock > left.clock && (left.item !== right?.item || one.clock < right.clock);
  if (left && left.item === right?.item) return false;
  if (right && holds(right.item, one)) return one.clock < right.clock;
  for (
    let item = left ? left.item.right : list._start;
    item !== null && item !== right?.item;
    item = item.right
  )
    if (holds(item, one)) return true;
  return false;
}

const holds = ({ id, length }: Y.Item, one: Id): boolean =>
  one.client === id.client && one.clock >= id.clock && one.clock < id.clock + length;
