import type { Box, Size } from '../../ui/picture/geometry.ts';

/** How many pictures stand beside each other, for so many: no picture alone on a long line. */
function columnsFor(count: number): number {
  if (count <= 3) return Math.max(1, count);
  return count === 4 ? 2 : count <= 6 ? 3 : 4;
}

/** Places for so many small pictures; a last line that is not full stands in the middle. */
export function tilesFor(count: number, room: Size, gap: number): readonly Box[] {
  const columns = columnsFor(count);
  const lines = Math.ceil(count / columns);
  const [w, h] = [
    (room.w - gap * (columns - 1)) / columns,
    (room.h - gap * (lines - 1)) / Math.max(1, lines),
  ];
  return Array.from({ length: count }, (_, index) => {
    const line = Math.floor(index / columns);
    const inLine = Math.min(columns, count - line * columns);
    const shift = (room.w - inLine * w - (inLine - 1) * gap) / 2;
    return { x: shift + (index % columns) * (w + gap), y: line * (h + gap), w, h };
  });
}
