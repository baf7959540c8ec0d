import type * as Y from 'yjs';
import type { Container } from './layout.ts';
import type { Struct } from './scan.ts';
import type { Slot } from './schema.ts';

/** Where a struct lands. `dead`: in something that is gone, so that Yjs will only burn its clock. */
export type Spot =
  | { readonly is: 'dead' }
  | { readonly is: 'key'; readonly in: Container; readonly key: string; readonly slot: Slot }
  | { readonly is: 'list'; readonly in: Container };

/** A live item beside which something lands, and the unit in it that was named. */
export type Anchor = { readonly item: Y.Item; readonly clock: number };

/** A struct with its place, and the live items between which it lies. */
export type Resolved = {
  readonly struct: Struct;
  readonly spot: Spot;
  readonly left: Anchor | null;
  readonly right: Anchor | null;
  /** The earlier struct of this update that it follows directly, if any. */
  readonly follows: Resolved | null;
  /** Whether its left neighbour is known to lie before its right one. */
  readonly ordered: boolean;
  /** Whether somebody can have seen its two neighbours beside each other. */
  readonly beside: () => boolean;
};

/** Whether both are the same key of the same container, or the same list. */
export function sameSpot(one: Spot, two: Spot): boolean {
  if (one.is === 'dead' || two.is === 'dead' || one.in.identity !== two.in.identity) return false;
  return (one.is === 'key' ? one.key : null) === (two.is === 'key' ? two.key : null);
}
