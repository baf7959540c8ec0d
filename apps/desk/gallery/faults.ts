import type { Face } from '../src/instruments/cards/stage-layout/face.ts';
import { leastType } from '../src/instruments/cards/stage-layout/fit-words.ts';
import type { StoneToLay, WallLayout } from '../src/instruments/cards/stage-layout/wall-to-lay.ts';
import type { Box } from '../src/ui/picture/geometry.ts';
import type { Measure } from '../src/ui/picture/measure.ts';
import { contains, outlineOf } from './outline.ts';

/** Everything on a layout that would be ugly on a wall, in words; nothing when it is good. */
export function faults(
  { fields, frame }: WallLayout,
  stones: readonly StoneToLay[],
  measure: Measure,
): string[] {
  const found: string[] = [];
  for (const { field, pages } of fields) {
    const ofField = stones.filter((stone) => stone.field === field.id);
    const seen = new Set(pages.flatMap(({ faces }) => faces.map(({ id }) => id)));
    for (const { id, words } of ofField) if (!seen.has(id)) found.push(`never shown: ${words.text}`);
    for (const { faces, more } of pages) {
      if (faces.length + (more?.count ?? 0) !== ofField.length)
        found.push(`${field.id}: the number of what is not seen is wrong`);
      for (const [index, face] of faces.entries()) {
        if (!inside(boxOf(face), field.room)) found.push(`outside its field: ${said(face)}`);
        for (const label of frame.labels)
          if (touches(boxOf(face), label.box)) found.push(`under a label: ${said(face)}`);
        if (more && touches(boxOf(face), more.box)) found.push(`under the number of others: ${said(face)}`);
        for (const other of faces.slice(index + 1))
          if (overlaps(face, other)) found.push(`overlap: ${said(face)} / ${said(other)}`);
        found.push(...wordFaults(face, ofField, measure));
      }
    }
  }
  return found;
}

function wordFaults(face: Face, stones: readonly StoneToLay[], measure: Measure): string[] {
  const found: string[] = [];
  const outline = outlineOf(face.path, face);
  for (const { text, x, y, size } of [...face.lines, ...(face.foot ? [face.foot] : [])]) {
    if (size < leastType) found.push(`too small: ${text}`);
    const [w, h] = [measure(text) * size, size * 0.7];
    const corners = [-1, 1].flatMap((sx) =>
      [-1, 1].map((sy) => ({ x: face.x + x + (sx * w) / 2, y: face.y + y + (sy * h) / 2 })),
    );
    if (!corners.every((corner) => contains(outline, corner)))
      found.push(`words outside their stone: ${text}`);
  }
  const stone = stones.find(({ id }) => id === face.id);
  const shown = face.lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/- /g, '');
  const bare = (text: string) => text.replace(/[\s-]/g, '');
  if (stone && !bare(shown).startsWith(bare(stone.words.text))) found.push(`other words: ${shown}`);
  return found;
}

const said = (face: Face): string => face.lines.map(({ text }) => text).join(' ');
const touches = (a: Box, b: Box): boolean =>
  a.x + a.w > b.x + 1 && b.x + b.w > a.x + 1 && a.y + a.h > b.y + 1 && b.y + b.h > a.y + 1;
const inside = (a: Box, room: Box): boolean =>
  a.x >= room.x - 1 &&
  a.y >= room.y - 1 &&
  a.x + a.w <= room.x + room.w + 1 &&
  a.y + a.h <= room.y + room.h + 1;

function overlaps(a: Face, b: Face): boolean {
  if (!touches(boxOf(a), boxOf(b))) return false;
  const [one, other] = [outlineOf(a.path, a), outlineOf(b.path, b)];
  return one.some((point) => contains(other, point)) || other.some((point) => contains(one, point));
}

const boxOf = ({ x, y, w, h }: Face): Box => ({ x: x - w / 2, y: y - h / 2, w, h });
