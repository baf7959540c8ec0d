import type { CellShare } from '@raakvlak/domain/check';
import type { Point } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';
import { pathThrough, rimOf } from '../../ui/picture/pebble.ts';
import { seedOf } from '../../ui/picture/seeded.ts';
import { areaOf, isHollow } from './share-area.ts';

/** The shape of one share, around its place. `few` is a dotted rim: there may be nobody in it. */
export type Stone = Point & {
  readonly key: string;
  readonly kind: 'now' | 'then' | 'few';
  readonly hollow: boolean;
  readonly path: string;
  readonly r: number;
  /** What is said on it or, when it is too small for that, above it. */
  readonly said: { readonly text: Paragraph; readonly above: boolean } | undefined;
};

export type Around = {
  /** Half-width of a stone of everyone. */
  readonly radius: number;
  readonly place: number;
  /** Room above the middle of a stone, 0 where words may only stand on it. */
  readonly above: number;
};

type Shares = {
  readonly now: readonly CellShare[] | undefined;
  readonly then: readonly CellShare[] | undefined;
};

const saidSizes = [64, 56, 48, 44, 40, 36, 32, 28];
export const saidLead = 1.12;
const square = 2.35;
const wobble = 0.05;

/** The stones of one row: those of now filled, those of then as outlines. Their area is the share of everyone. */
export function stonesOf(
  seed: string,
  { now = [], then = [] }: Shares,
  at: (place: number) => Point,
  around: Around,
  say: ((share: CellShare) => string) | undefined,
  measure: Measure,
): readonly Stone[] {
  const stone = (share: CellShare, place: number, kind: 'now' | 'then'): Stone[] => {
    const area = areaOf(share);
    if (area === 0) return [];
    // Then and now of one place have one form, so that only their size differs.
    const r = around.radius * Math.sqrt(area);
    const path = pathThrough(rimOf({ rx: r, ry: r, square, wobble }, seedOf(`${seed} ${place}`)));
    const hollow = isHollow(share);
    return [
      {
        key: `${seed} ${place} ${kind}`,
        kind: kind === 'now' && hollow ? 'few' : kind,
        hollow,
        path,
        r,
        ...at(place),
        said: kind === 'now' && say ? saidOn(say(share), r, hollow, around, measure) : undefined,
      },
    ];
  };
  return [
    ...now.flatMap((share, place) => stone(share, place, 'now')),
    ...then.flatMap((share, place) => stone(share, place, 'then')),
  ];
}

function saidOn(
  text: string,
  r: number,
  hollow: boolean,
  { place, above }: Around,
  measure: Measure,
): Stone['said'] {
  if (!hollow) {
    // Two lines read better than three, also when they are a little smaller.
    for (const most of [2, 3])
      for (const size of saidSizes) {
        const inside = setParagraph(text, { w: r * 1.36, h: r * 1.2 }, [size], measure, saidLead);
        if (!isCut(inside) && inside.lines.length <= most) return { text: inside, above: false };
      }
  }
  const over = setParagraph(
    text,
    { w: Math.min(place * 0.62, 190), h: above - r - 6 },
    [28],
    measure,
    saidLead,
  );
  return isCut(over) ? undefined : { text: over, above: true };
}

const isCut = ({ lines }: Paragraph): boolean =>
  lines.some((line) => line.endsWith('…') || line.endsWith('-'));
