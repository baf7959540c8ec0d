import type { Box, Point, Size } from '../../../ui/picture/geometry.ts';
import { chanceFrom, seedOf } from '../../../ui/picture/seeded.ts';

export type BlankCard = Point & { readonly turn: number };
export type BlankField = { readonly card: Size; readonly cards: readonly BlankCard[] };

const proportion = 1.45;
const fill = 0.5;

/**
 * Where so many blank cards lie on a surface: a loose grid in an order that is always the same, so that a card that lies
 * stays where it is until the field needs smaller cards. `free` stays empty. Coarse on purpose: a place tells nothing.
 */
export function blankCards(count: number, room: Size, free: Box | undefined): BlankField {
  for (const most of [24, 60, 140, 320, 700]) {
    if (count <= most || most === 700) return grid(Math.min(count, most), most, room, free);
  }
  return { card: { w: 0, h: 0 }, cards: [] };
}

function grid(count: number, most: number, room: Size, free: Box | undefined): BlankField {
  const surface = room.w * room.h - (free ? free.w * free.h : 0);
  for (let scale = 1; scale > 0.3; scale *= 0.94) {
    const h = Math.min(150, Math.sqrt((fill * scale * surface) / (most * proportion)));
    const card = { w: h * proportion, h };
    const cells = cellsOf(card, scale, room, free);
    if (cells.length >= count) return { card, cards: cells.slice(0, count) };
  }
  return { card: { w: 0, h: 0 }, cards: [] };
}

function cellsOf(card: Size, scale: number, room: Size, free: Box | undefined): BlankCard[] {
  const [pitchX, pitchY] = [card.w * 1.36, card.h * 1.36];
  const [columns, rows] = [Math.floor(room.w / pitchX), Math.floor(room.h / pitchY)];
  const [left, top] = [(room.w - columns * pitchX) / 2, (room.h - rows * pitchY) / 2];
  const chance = chanceFrom(seedOf(`blank ${columns} ${rows} ${scale}`));
  const cells: { card: BlankCard; order: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = left + (column + 0.5) * pitchX + (chance() - 0.5) * card.w * 0.22;
      const y = top + (row + 0.5) * pitchY + (chance() - 0.5) * card.h * 0.22;
      const turn = (chance() - 0.5) * 9;
      const order = chance();
      const reach = card.w * 0.62;
      const inFree =
        free &&
        x > free.x - reach &&
        x < free.x + free.w + reach &&
        y > free.y - reach &&
        y < free.y + free.h + reach;
      if (!inFree) cells.push({ card: { x, y, turn }, order });
    }
  }
  return cells.sort((a, b) => a.order - b.order).map((cell) => cell.card);
}
