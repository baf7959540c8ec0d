import type { Point } from '../../ui/picture/geometry.ts';

export type SetDot = Point & { readonly r: number };

/** Dots of radius `r` that would lie on each other are moved up and down, as little as needed; no order tells who. */
export function swarm(places: readonly Point[], r: number): readonly SetDot[] {
  const laid: SetDot[] = [];
  const apart = 2 * r + 4;
  for (const { x, y } of [...places].sort((a, b) => a.x - b.x)) {
    for (let step = 0; ; step++) {
      const shift = Math.ceil(step / 2) * apart * (step % 2 === 0 ? 1 : -1);
      const free = laid.every((other) => Math.hypot(other.x - x, other.y - y - shift) >= apart - 1);
      if (!free) continue;
      laid.push({ x, y: y + shift, r });
      break;
    }
  }
  return laid;
}
