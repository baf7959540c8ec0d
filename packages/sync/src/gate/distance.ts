import type * as Y from 'yjs';
import type { RefusalCode } from '../refusals.ts';
import type { LiveType } from './layout.ts';
import type { Resolved } from './spot.ts';

/**
 * Integration walks over everything between the two neighbours, and its cost grows faster than that walk. Returns how many
 * items lie between them; refuses when those are more than `most`, or when they are not in order.
 */
export function distanceOf({ spot, left, right }: Resolved, most: number): number | RefusalCode {
  if (spot.is === 'dead' || spot.in.live === null) return 0;
  if (left !== null && left.item === right?.item) return left.clock < right.clock ? 0 : 'malformed';
  if (spot.is === 'key')
    return left ? walk(left.item.right, null, most) : walkBack(last(spot.in.live, spot.key), most);
  return walk(left ? left.item.right : spot.in.live._start, right?.item ?? null, most);
}

function walk(from: Y.Item | null, to: Y.Item | null, most: number): number | RefusalCode {
  let steps = 0;
  for (let item = from; item !== to; item = item.right) {
    if (item === null) return 'malformed';
    steps += 1;
    if (steps > most) return 'too-far';
  }
  return steps;
}

function walkBack(from: Y.Item | null, most: number): number | RefusalCode {
  let steps = 0;
  for (let item = from; item !== null; item = item.left) {
    steps += 1;
    if (steps > most) return 'too-far';
  }
  return steps;
}

function last(live: LiveType, key: string): Y.Item | null {
  return live._map.get(key) ?? null;
}
