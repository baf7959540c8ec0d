import type { Box } from '../../../ui/picture/geometry.ts';
import { chanceFrom } from '../../../ui/picture/seeded.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { cobbleFace } from './cobble-face.ts';
import type { Face } from './face.ts';
import { leastType } from './fit-words.ts';
import { filled, stack, type Cut, type Laid, type Taste } from './skyline.ts';
import { cutsOf, stoneGap, type Block } from './stone-cuts.ts';

export type More = { readonly count: number; readonly box: Box };
/** What is seen at one time; `more` says how many are not, and where that is written. */
export type Page = { readonly faces: readonly Face[]; readonly more: More | undefined };

const moreSize = { w: 120, h: 50 };
/** The share of a field, from the top, in which stones stand still while the rest is shown by turns. */
const standing = 0.55;
/** Where few stones have to fit, trying often pays; where many do, one order is as good as another. */
const extraMasons = (stones: number): number => (stones <= 16 ? 24 : 4);
/** More than this share of a surface no mason fills. */
const mostFilled = 0.94;
const tastes: readonly Taste[] = [
  { low: 1, tight: 2, square: 2 },
  { low: 1, tight: 1, square: 0.5 },
  { low: 1, tight: 4, square: 0 },
  { low: 0.4, tight: 3, square: 1 },
  { low: 1, tight: 0.4, square: 0 },
];

/** A field seen from its own upper left corner, what is taken of it, and the type stones are cut for. */
type Site = {
  readonly room: Box;
  readonly taken: readonly Box[];
  readonly size: number;
  readonly measure: Measure;
};
/** A stone of the wall in its place. */
type Stood = Laid & { readonly block: Block };

/**
 * The tidy wall for a crowded field: cobbles fitted together like a dry-stone wall, the fullest first. Takes the largest
 * type at which all fit; else the least type, the first ones shown and the rest by turns in the lower part.
 */
export function layDryWall(
  blocks: readonly Block[],
  room: Box,
  notch: Box | undefined,
  measure: Measure,
): readonly Page[] {
  const taken = notch ? [{ ...notch, x: notch.x - room.x, y: 0 }] : [];
  for (const size of [40, 34, leastType]) {
    const site = { room, taken, size, measure };
    if (leastSurface(blocks, site) > mostFilled * room.w * room.h) continue;
    const wall = bestWall(blocks, site);
    if (wall.length === blocks.length)
      return [{ faces: facesOf(grown(wall, site, 1), site), more: undefined }];
  }
  return byTurns(blocks, { room, taken, size: leastType, measure });
}

/**
 * Many masons lay the same stones, each with a taste and an order of his own; who lays most of what people said wins. The
 * first ones keep the order: the fullest on top.
 */
function bestWall(blocks: readonly Block[], { room, taken, size, measure }: Site): Stood[] {
  const cuts = blocks.map((block) => cutsOf(block, size, room, measure));
  let best: { wall: Stood[]; worth: number } = { wall: [], worth: -1 };
  for (const { taste, order } of masons(cuts)) {
    const wall = stack(
      order.map((index) => cuts[index] ?? []),
      room,
      taken,
      stoneGap,
      taste,
    ).flatMap((laid) => {
      const block = blocks[order[laid.index] ?? -1];
      return block ? [{ ...laid, block }] : [];
    });
    const worth = wall.reduce((total, { block }) => total + 1 + 0.2 * block.count, 0);
    if (worth > best.worth) best = { wall, worth };
    if (wall.length === blocks.length) break;
  }
  return best.wall;
}

const leastSurface = (blocks: readonly Block[], { room, size, measure }: Site): number =>
  blocks.reduce((total, block) => {
    const surfaces = cutsOf(block, size, room, measure).map(({ w, h }) => w * h);
    return total + (surfaces.length > 0 ? Math.min(...surfaces) : 0);
  }, 0);

function* masons(cuts: readonly (readonly Cut[])[]): Generator<{ taste: Taste; order: readonly number[] }> {
  const inOrder = cuts.map((_, index) => index);
  for (const taste of tastes) yield { taste, order: inOrder };
  const size = (index: number) => Math.min(...(cuts[index] ?? []).map(({ w, h }) => w * h));
  const chance = chanceFrom(cuts.length);
  for (let mason = 0; mason < extraMasons(cuts.length) && cuts.length > 1; mason++) {
    const taste = { low: 0.3 + chance(), tight: 4 * chance(), square: 1.5 * chance() };
    const shuffle = 0.6 * chance() * cuts.length;
    const large = mason % 2 === 0 ? 0.4 : 0;
    const key = inOrder.map(
      (index) => index + shuffle * chance() - (large * cuts.length * size(index)) / 60_000,
    );
    yield { taste, order: [...inOrder].sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0)) };
  }
}

/** The upper part stands still with the fullest stones, the lower part shows the rest, a page at a time. */
function byTurns(all: readonly Block[], whole: Site): Page[] {
  const more = { ...moreSize, x: whole.room.w - moreSize.w, y: whole.room.h - moreSize.h };
  const site = { ...whole, taken: [...whole.taken, more] };
  const alone = (block: Block, on: Site) => bestWall([block], on).length > 0;
  const blocks = all.flatMap((block) => (alone(block, site) ? block : (shortened(block, site, alone) ?? [])));
  const first = bestWall(blocks, site);
  const upper = first.filter(({ box }) => box.y + box.h <= standing * site.room.h);
  const still = grown(upper, site, 0);
  const over = { ...site, taken: [...site.taken, ...still.map(({ box }) => box)] };
  const lower = without(blocks, still).every((block) => alone(block, over));
  const kept = lower ? still : [];
  const ground = lower ? over : site;

  const pages: Page[] = [];
  let queue = without(blocks, kept);
  while (queue.length > 0) {
    const wall = bestWall(queue, ground);
    if (wall.length === 0) break;
    const faces = facesOf([...kept, ...grown(wall, ground, 1)], site);
    const box = { ...moreSize, x: site.room.x + more.x, y: site.room.y + more.y };
    pages.push({ faces, more: { count: all.length - faces.length, box } });
    queue = without(queue, wall);
  }
  return pages;
}

function without(blocks: readonly Block[], wall: readonly Stood[]): readonly Block[] {
  const laid = new Set(wall.map(({ block }) => block.id));
  return blocks.filter(({ id }) => !laid.has(id));
}

/** Words that are too long for their field even alone say as much as there is room for, with an ellipsis. */
function shortened(block: Block, site: Site, fits: (block: Block, site: Site) => boolean): Block | undefined {
  const words = block.words.text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const shorter = { ...block, words: { text: `${words.slice(0, count).join(' ')} …`, foot: '' } };
    if (fits(shorter, site)) return shorter;
  }
  return undefined;
}

/** Stones take what is left around them, those with more people behind them more of it. */
function grown(wall: readonly Stood[], { room, taken }: Site, down: number): Stood[] {
  const most = Math.max(1, ...wall.map(({ block }) => block.count));
  return filled(wall, room, taken, stoneGap, ({ block }) => 0.3 + (0.4 * block.count) / most, down);
}

function facesOf(wall: readonly Stood[], { room, size, measure }: Site): Face[] {
  const most = Math.max(1, ...wall.map(({ block }) => block.count));
  return wall.map(({ block, box }) =>
    cobbleFace(block, { ...box, x: room.x + box.x, y: room.y + box.y }, block.count / most, size, measure),
  );
}
