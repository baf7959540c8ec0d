import type { Count } from '@raakvlak/domain/cards';
import type { Room } from '../../meeting/room-context.ts';

/** What a stone's number counts, said with it. */
export function countText({ further }: Room, { of, n }: Count): string {
  if (of === 'cards') return further.wall.cards(n);
  return of === 'people' ? further.wall.people(n) : further.wall.atLeast(n);
}
