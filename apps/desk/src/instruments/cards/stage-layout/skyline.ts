import type { Box, Size } from '../../../ui/picture/geometry.ts';

/** One way to cut a stone: fewer lines are wider and lower. */
export type Cut = Size & { readonly lines: number };
export type Laid = { readonly index: number; readonly box: Box; readonly cut: Cut };

/** From `x` on, for a width of `w`, everything above `y` is taken. */
type Step = { readonly x: number; readonly w: number; readonly y: number };

/** What a mason likes: `low` to lie high up, `tight` to leave no holes, `square` no bars. */
export type Taste = { readonly low: number; readonly tight: number; readonly square: number };

/**
 * Stacks stones from above, each where it lies best, like a dry-stone wall turned upside down. `taken` are corners that
 * must stay free. Stones that find no place are left out.
 */
export function stack(
  stones: readonly (readonly Cut[])[],
  room: Size,
  taken: readonly Box[],
  gap: number,
  taste: Taste,
): Laid[] {
  let skyline: readonly Step[] = [{ x: 0, w: room.w, y: 0 }];
  const hanging = taken.filter((box) => box.y < room.h / 2 && box.y + box.h < room.h - 1);
  for (const box of [...hanging].sort((a, b) => a.y + a.h - b.y - b.h))
    skyline = raised(skyline, { ...box, x: box.x - gap, w: box.w + 2 * gap, h: box.h + gap }, room.w);
  const below = taken.filter((box) => !hanging.includes(box));
  const laid: Laid[] = [];
  for (const [index, cuts] of stones.entries()) {
    const best = bestPlace(skyline, cuts, room, below, gap, taste);
    if (!best) continue;
    laid.push({ index, box: { x: best.x, y: best.y, w: best.cut.w, h: best.cut.h }, cut: best.cut });
    skyline = raised(skyline, { x: best.x, y: best.y, w: best.cut.w + gap, h: best.cut.h + gap }, room.w);
  }
  return laid;
}

function bestPlace(
  skyline: readonly Step[],
  cuts: readonly Cut[],
  room: Size,
  below: readonly Box[],
  gap: number,
  taste: Taste,
) {
  let best: { x: number; y: number; cut: Cut; cost: number } | undefined;
  for (const cut of cuts) {
    for (const { x, w } of skyline) {
      // A stone begins at a step, or ends where the step ends.
      for (const left of [x, x + w - cut.w - (x + w < room.w ? gap : 0)]) {
        if (left < 0 || left + cut.w > room.w + 0.01) continue;
        const y = heightUnder(skyline, left, cut.w);
        if (y + cut.h > room.h + 0.01) continue;
        if (
          below.some(
            (box) => left < box.x + box.w + gap && left + cut.w + gap > box.x && y + cut.h + gap > box.y,
          )
        )
          continue;
        const lowest = taste.low * (y + cut.h * 0.5);
        if (best && lowest >= best.cost) continue;
        const hole = holeUnder(skyline, left, cut.w, y) / cut.w;
        const bar = Math.max(0, cut.w / cut.h - 4.5);
        const cost = lowest + taste.tight * hole + taste.square * bar * 10;
        if (!best || cost < best.cost) best = { x: left, y, cut, cost };
      }
    }
  }
  return best;
}

/** Plain loops: a crowded wall asks this a million times. */
function heightUnder(skyline: readonly Step[], x: number, w: number): number {
  let height = 0;
  for (const step of skyline) {
    if (step.x >= x + w - 0.01) break;
    if (step.x + step.w > x + 0.01 && step.y > height) height = step.y;
  }
  return height;
}

function holeUnder(skyline: readonly Step[], x: number, w: number, y: number): number {
  let hole = 0;
  for (const step of skyline) {
    if (step.x >= x + w) break;
    const shared = Math.min(step.x + step.w, x + w) - Math.max(step.x, x);
    if (shared > 0) hole += shared * (y - step.y);
  }
  return hole;
}

function raised(skyline: readonly Step[], box: Box, width: number): Step[] {
  const [from, to] = [Math.max(0, box.x), Math.min(width, box.x + box.w)];
  const parts = skyline.flatMap(({ x, w, y }): Step[] => {
    const [start, end] = [Math.max(x, from), Math.min(x + w, to)];
    if (start >= end) return [{ x, w, y }];
    const pieces = [
      { x, w: start - x, y },
      { x: start, w: end - start, y: Math.max(y, box.y + box.h) },
      { x: end, w: x + w - end, y },
    ];
    return pieces.filter((part) => part.w > 0);
  });
  // Neighbours of one height are one step.
  const joined: Step[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last && last.y === part.y) joined[joined.length - 1] = { ...last, w: last.w + part.w };
    else joined.push(part);
  }
  return joined;
}

/**
 * Lets stones grow to the right and down into what is left between them, each at most by a share of itself; `down` (0 or 1)
 * is how much of that share counts for its height.
 */
export function filled<S extends Laid>(
  stones: readonly S[],
  room: Size,
  taken: readonly Box[],
  gap: number,
  most: (stone: S) => number,
  down: number,
): S[] {
  const boxes = stones.map(({ box }) => ({ ...box }));
  const around = (at: number) => [...boxes.filter((_, index) => index !== at), ...taken];
  const grow = (side: (at: number, box: { -readonly [K in keyof Box]: Box[K] }, stone: S) => void) =>
    stones.forEach((stone, at) => {
      const box = boxes[at];
      if (box) side(at, box, stone);
    });
  grow((at, box, stone) => {
    const beside = around(at).filter(
      (other) => other.y < box.y + box.h && other.y + other.h > box.y && other.x >= box.x + box.w - 0.01,
    );
    const right = Math.min(room.w, ...beside.map((other) => other.x - gap));
    box.w = Math.max(box.w, Math.min(right - box.x, stone.cut.w * (1 + most(stone))));
    const before = around(at).filter(
      (other) => other.y < box.y + box.h && other.y + other.h > box.y && other.x + other.w <= box.x + 0.01,
    );
    const left = Math.max(0, ...before.map((other) => other.x + other.w + gap));
    const reach = Math.max(0, Math.min(box.x - left, stone.cut.w * (1 + most(stone)) - box.w));
    box.x -= reach;
    box.w += reach;
  });
  grow((at, box, stone) => {
    const under = around(at).filter(
      (other) => other.x < box.x + box.w && other.x + other.w > box.x && other.y >= box.y + box.h - 0.01,
    );
    const bottom = Math.min(room.h, ...under.map((other) => other.y - gap));
    box.h = Math.max(box.h, Math.min(bottom - box.y, stone.cut.h * (1 + down * most(stone))));
  });
  return stones.map((stone, index) => ({ ...stone, box: boxes[index] ?? stone.box }));
}
