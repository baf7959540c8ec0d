import type { CellShare } from '@raakvlak/domain/check';
import { sum, type Box, type Point, type Size } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';
import { pathThrough, rimOf } from '../../ui/picture/pebble.ts';
import { seedOf } from '../../ui/picture/seeded.ts';
import { areaOf, isHollow } from './share-area.ts';
import { swarm } from './swarm.ts';

/** One line of a picture: what a group, a moment or everyone answered. */
export type PlacesRow = {
  readonly id: string;
  /** Empty for everyone together. */
  readonly label: string;
  readonly note: string;
  readonly now: readonly CellShare[] | undefined;
  /** Drawn as an outline. */
  readonly then: readonly CellShare[] | undefined;
  /** Every answer of the open form as a dot, from 0 (first place) to 1 (last). */
  readonly dots: readonly number[] | undefined;
};

export type PlacesAsked = {
  /** Gives its stones their own form. */
  readonly id: string;
  readonly captions: readonly string[];
  /** Places have an order and lie on one band; a list lies loose. */
  readonly ordered: boolean;
  /** One person is in several places. */
  readonly several: boolean;
  /** Height that is kept above the captions for a face at each place. */
  readonly faces: number;
  readonly rows: readonly PlacesRow[];
};

export type Stone = {
  readonly key: string;
  readonly kind: 'now' | 'then' | 'few';
  readonly path: string;
  readonly r: number;
  /** What is said on it or, when it is too small for that, above it. */
  readonly said: { readonly text: Paragraph; readonly above: boolean } | undefined;
} & Point;

export type PlacesLayout = Size & {
  readonly bands: readonly Box[];
  readonly stones: readonly Stone[];
  readonly dots: readonly (Point & { readonly r: number })[];
  readonly captions: readonly { readonly box: Box; readonly text: Paragraph }[];
  readonly faces: readonly Point[];
  readonly labels: readonly {
    readonly box: Box;
    readonly name: Paragraph;
    readonly note: Paragraph | undefined;
  }[];
};

export type PlacesStyle = {
  /** What is said on a stone; undefined for a small picture without words on it. */
  readonly say: ((share: CellShare) => string) | undefined;
  readonly captionSizes: readonly number[];
};

const saidSizes = [44, 40, 36, 32, 28];
const saidLead = 1.12;
const captionLead = 1.16;
const captionGap = 14;
/** Whole stones in neighbouring places would overlap this far: thirds just touch, halves overlap as the mark does. */
const whole = { one: 0.86, several: 0.54 };
const square = 2.35;

/** Lays a picture of places in a room: bands, stones on them, words under them. */
export function layPlaces(
  asked: PlacesAsked,
  room: Size,
  style: PlacesStyle,
  measure: Measure,
): PlacesLayout {
  const count = Math.max(1, asked.captions.length);
  const labelled = asked.rows.some(({ label }) => label !== '');
  const labelWidth = labelled ? Math.min(400, room.w * 0.24) : 0;
  const lines = !labelled && !asked.ordered && count > 6 ? 2 : 1;
  const perLine = Math.ceil(count / lines);

  const widest = (room.w - labelWidth) / perLine;
  const captions = captionsIn(asked.captions, widest - 20, style.captionSizes, measure);
  const captionHeight = Math.max(0, ...captions.map(({ h }) => h)) + captionGap + asked.faces;
  const rowCount = asked.rows.length * lines;
  const rowHeight = (room.h - captionHeight * lines) / Math.max(1, rowCount);
  const share = asked.several ? whole.several : whole.one;
  const radius = Math.min(rowHeight * 0.485, widest * share);
  const place = Math.min(widest, Math.max(radius / share, labelled ? widest : 0, leastPlace(asked, widest)));
  const start = labelWidth + (room.w - labelWidth - place * perLine) / 2;
  const x = (at: number) => start + ((at % perLine) + 0.5) * place;
  const lineTop = (line: number) => line * (rowHeight + captionHeight);
  const y = (row: number, at: number) =>
    labelled ? (row + 0.5) * rowHeight : lineTop(Math.floor(at / perLine)) + rowHeight / 2;
  const captionTop = (at: number) =>
    labelled ? rowHeight * asked.rows.length : lineTop(Math.floor(at / perLine)) + rowHeight;

  const bandHeight = Math.min(radius * 1.16, rowHeight * 0.9);
  const bands = asked.ordered
    ? asked.rows.map((_, row) => ({
        x: start,
        y: y(row, 0) - bandHeight / 2,
        w: place * perLine,
        h: bandHeight,
      }))
    : [];
  const room1 = { place, above: rowHeight / 2 };
  const stones = asked.rows.flatMap((row, index) => [
    ...(row.now ?? []).flatMap((one, at) =>
      stoneOf(
        `${asked.id} ${row.id} ${at}`,
        one,
        { x: x(at), y: y(index, at) },
        radius,
        'now',
        style,
        room1,
        measure,
      ),
    ),
    ...(row.then ?? []).flatMap((one, at) =>
      stoneOf(
        `${asked.id} ${row.id} ${at} then`,
        one,
        { x: x(at), y: y(index, at) },
        radius,
        'then',
        style,
        room1,
        measure,
      ),
    ),
  ]);
  const dots = asked.rows.flatMap((row, index) => {
    const r = Math.min(26, place * 0.14, rowHeight * 0.12);
    const width = asked.ordered ? place * (perLine - 1) : 0;
    const places = (row.dots ?? []).map((at) =>
      asked.ordered
        ? { x: x(0) + at * width, y: y(index, 0) }
        : { x: x(Math.round(at * (count - 1))), y: y(index, Math.round(at * (count - 1))) },
    );
    return swarm(places, r);
  });
  return {
    w: room.w,
    h: room.h,
    bands,
    stones,
    dots,
    faces:
      asked.faces > 0
        ? asked.captions.map((_, at) => ({ x: x(at), y: captionTop(at) + asked.faces / 2 }))
        : [],
    captions: captions.map((text, at) => ({
      text,
      box: { x: x(at) - place / 2, y: captionTop(at) + captionGap + asked.faces, w: place, h: text.h },
    })),
    labels: labelled
      ? asked.rows.map(({ label, note }, row) => {
          const w = labelWidth - 40;
          const name = setParagraph(label, { w, h: rowHeight * 0.7 }, [36, 32, 28], measure, captionLead);
          const under =
            note === ''
              ? undefined
              : setParagraph(note, { w, h: rowHeight * 0.5 }, [28], measure, captionLead);
          const h = sum([name.h, under?.h ?? 0]);
          return { name, note: under, box: { x: 0, y: y(row, 0) - h / 2, w, h } };
        })
      : [],
  };
}

/** Words under a place need room, however small the stones are. */
const leastPlace = ({ captions, ordered }: PlacesAsked, widest: number): number =>
  Math.min(widest, ordered && captions.length > 3 ? 240 : 280);

function captionsIn(
  captions: readonly string[],
  w: number,
  sizes: readonly number[],
  measure: Measure,
): Paragraph[] {
  const least = sizes[sizes.length - 1] ?? 28;
  for (const size of sizes) {
    const set = captions.map((text) => setParagraph(text, { w, h: 2_000 }, [size], measure, captionLead));
    if (
      size === least ||
      set.every(({ lines }) => lines.length <= 2 && !lines.some((line) => line.endsWith('-')))
    )
      return set;
  }
  return [];
}

function stoneOf(
  key: string,
  share: CellShare,
  at: Point,
  radius: number,
  kind: 'now' | 'then',
  { say }: PlacesStyle,
  room: { readonly place: number; readonly above: number },
  measure: Measure,
): Stone[] {
  const area = areaOf(share);
  if (area === 0) return [];
  const hollow = isHollow(share);
  const r = radius * Math.sqrt(area);
  const path = pathThrough(rimOf({ rx: r, ry: r, square, wobble: 0.05 }, seedOf(key)));
  const text = say && kind === 'now' ? say(share) : '';
  return [
    {
      key,
      kind: kind === 'now' && hollow ? 'few' : kind,
      path,
      r,
      ...at,
      said: saidOn(text, r, hollow, room, measure),
    },
  ];
}

function saidOn(
  text: string,
  r: number,
  hollow: boolean,
  { place, above }: { readonly place: number; readonly above: number },
  measure: Measure,
): Stone['said'] {
  if (text === '') return undefined;
  if (!hollow) {
    const inside = { w: r * 1.56, h: r * 1.2 };
    for (const size of saidSizes) {
      const set = setParagraph(text, inside, [size], measure, saidLead);
      if (!cut(set)) return { text: set, above: false };
    }
  }
  const set = setParagraph(
    text,
    { w: Math.min(place * 0.62, 190), h: above - r - 6 },
    [28],
    measure,
    saidLead,
  );
  return cut(set) ? undefined : { text: set, above: true };
}

const cut = ({ lines }: Paragraph): boolean => lines.some((line) => line.endsWith('…') || line.endsWith('-'));
