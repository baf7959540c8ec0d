import { clamp, middleOf, type Box, type Point } from '../../../ui/picture/geometry.ts';
import type { Pebble } from '../../../ui/picture/pebble.ts';
import { chanceFrom, seedOf } from '../../../ui/picture/seeded.ts';

/** Something that lies in a room: `home` is where it lay before and wants to stay. */
export type Lying = { readonly id: string; readonly pebble: Pebble; readonly home: Point | undefined };

type Body = {
  id: string;
  rx: number;
  ry: number;
  square: number;
  x: number;
  y: number;
  home: Point | undefined;
};

const rounds = 120;
const quietRounds = 80;

/**
 * Lays stones in a room, apart from each other and from what stands in its corner (`notch`). A stone stays where it was and
 * is only pushed; a fresh one looks for a free spot that its id and the others decide. The same in, the same out. Undefined
 * when they do not fit.
 */
export function settle(
  stones: readonly Lying[],
  room: Box,
  notch: Box | undefined,
  gap: number,
): Map<string, Point> | undefined {
  // With no fresh stone another start would be the same start.
  const starts = stones.every(({ home }) => home) ? 1 : 3;
  for (let start = 0; start < starts; start++) {
    const bodies = settled(stones, room, notch, gap, start);
    if (liesFree(bodies, room, notch, gap / 2)) return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
  }
  return undefined;
}

function settled(
  stones: readonly Lying[],
  room: Box,
  notch: Box | undefined,
  gap: number,
  start: number,
): readonly Body[] {
  const bodies: Body[] = [];
  for (const { id, pebble, home } of stones) {
    const { x, y } = home ?? freeSpot(`${id}${start || ''}`, pebble, room, bodies, gap);
    bodies.push({ id, rx: pebble.rx, ry: pebble.ry, square: pebble.square, x, y, home });
  }
  const middle = middleOf(room);
  for (let round = 0; round < rounds + quietRounds; round++) {
    const pull = round < rounds ? 0.03 * (1 - round / rounds) : 0;
    for (const body of bodies) {
      const goal = body.home ?? middle;
      body.x += (goal.x - body.x) * pull;
      body.y += (goal.y - body.y) * pull;
    }
    const moved = pushApart(bodies, gap);
    for (const body of bodies) keepIn(body, room, notch, gap);
    if (pull === 0 && moved < 0.05) break;
  }
  return bodies;
}

function freeSpot(id: string, pebble: Pebble, room: Box, others: readonly Body[], gap: number): Point {
  const chance = chanceFrom(seedOf(id));
  const middle = middleOf(room);
  const [reachX, reachY] = [Math.max(0, room.w / 2 - pebble.rx), Math.max(0, room.h / 2 - pebble.ry)];
  let best = { x: middle.x, y: middle.y, score: -Infinity };
  for (let tries = 0; tries < 30; tries++) {
    const x = middle.x + (2 * chance() - 1) * reachX;
    const y = middle.y + (2 * chance() - 1) * reachY;
    const candidate = { ...pebble, x, y };
    const clear = Math.min(1.6, ...others.map((other) => closeness(candidate, other, gap)));
    const offCentre = Math.hypot((x - middle.x) / (room.w || 1), (y - middle.y) / (room.h || 1));
    const score = clear - 0.3 * offCentre;
    if (score > best.score) best = { x, y, score };
  }
  return best;
}

type Standing = Pick<Body, 'rx' | 'ry' | 'square' | 'x' | 'y'>;

// The sum of two superellipses of different proportions is a little fuller than the superellipse of the sums.
const fuller = 0.8;
const exponent = (a: Standing, b: Standing): number => (a.square + b.square) / 2 + fuller;

/** How far two stones are apart: 1 when they just leave the gap between them. */
function closeness(a: Standing, b: Standing, gap: number): number {
  const m = exponent(a, b);
  const u = Math.abs(a.x - b.x) / (a.rx + b.rx + gap);
  const v = Math.abs(a.y - b.y) / (a.ry + b.ry + gap);
  return u >= 1 || v >= 1 ? Math.max(u, v) : Math.pow(Math.pow(u, m) + Math.pow(v, m), 1 / m);
}

function pushApart(bodies: readonly Body[], gap: number): number {
  let most = 0;
  for (let i = 0; i < bodies.length; i++) {
    for (let j = i + 1; j < bodies.length; j++) {
      const [a, b] = [bodies[i], bodies[j]];
      if (!a || !b) continue;
      const distance = closeness(a, b, gap);
      if (distance >= 1) continue;
      // Two stones on one spot part sideways, the one with the smaller id to the left.
      const [dx, dy] = [a.x - b.x || (a.id < b.id ? -0.5 : 0.5), a.y - b.y];
      const [w, h] = [a.rx + b.rx + gap, a.ry + b.ry + gap];
      const m = exponent(a, b);
      const near = Math.max(distance, 0.05);
      const slopeX = (Math.sign(dx) * Math.pow(Math.abs(dx) / w / near, m - 1)) / w;
      const slopeY = (Math.sign(dy) * Math.pow(Math.abs(dy) / h / near, m - 1)) / h;
      const step = Math.min((1 - distance) / (slopeX * slopeX + slopeY * slopeY || 1), 1e5) * 0.5;
      const [pushX, pushY] = [clamp(slopeX * step, -60, 60), clamp(slopeY * step, -60, 60)];
      const share = (b.rx * b.ry) / (a.rx * a.ry + b.rx * b.ry); // the larger one gives way less
      a.x += pushX * 2 * share;
      a.y += pushY * 2 * share;
      b.x -= pushX * 2 * (1 - share);
      b.y -= pushY * 2 * (1 - share);
      most = Math.max(most, Math.abs(pushX), Math.abs(pushY));
    }
  }
  return most;
}

function keepIn(body: Body, room: Box, notch: Box | undefined, gap: number): void {
  body.x = clamp(body.x, room.x + body.rx, room.x + room.w - body.rx);
  body.y = clamp(body.y, room.y + body.ry, room.y + room.h - body.ry);
  if (!notch) return;
  const middle = middleOf(notch);
  const overX = notch.w / 2 + body.rx + gap / 2 - Math.abs(body.x - middle.x);
  const overY = notch.h / 2 + body.ry + gap / 2 - Math.abs(body.y - middle.y);
  if (overX <= 0 || overY <= 0) return;
  if (overX < overY) body.x += Math.sign(body.x - middle.x || 1) * overX;
  else body.y += Math.sign(body.y - middle.y || 1) * overY;
}

function liesFree(bodies: readonly Body[], room: Box, notch: Box | undefined, gap: number): boolean {
  const rim = 0.5;
  return bodies.every((body, index) => {
    const inside =
      body.x - body.rx >= room.x - rim &&
      body.x + body.rx <= room.x + room.w + rim &&
      body.y - body.ry >= room.y - rim &&
      body.y + body.ry <= room.y + room.h + rim;
    if (!inside) return false;
    if (notch) {
      const middle = middleOf(notch);
      const beside =
        Math.abs(body.x - middle.x) >= notch.w / 2 + body.rx - rim ||
        Math.abs(body.y - middle.y) >= notch.h / 2 + body.ry - rim;
      if (!beside) return false;
    }
    return bodies.slice(index + 1).every((other) => closeness(body, other, gap) >= 1);
  });
}
