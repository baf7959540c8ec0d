import type { CellShare } from '@raakvlak/domain/check';
import { sum, type Box, type Point, type Size } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';
import { endsOnly, layCaptions, setCaptions, type Caption } from './captions.ts';
import { areaOf } from './share-area.ts';
import { stonesOf, type Stone } from './stones.ts';
import { swarm, type SetDot } from './swarm.ts';

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

export type RowLabel = { readonly box: Box; readonly name: Paragraph; readonly note: Paragraph | undefined };

export type PlacesLayout = Size & {
  readonly bands: readonly Box[];
  readonly stones: readonly Stone[];
  readonly dots: readonly SetDot[];
  readonly captions: readonly Caption[];
  readonly faces: readonly Point[];
  readonly labels: readonly RowLabel[];
};

export type PlacesStyle = {
  /** What is said on a stone; undefined for a small picture without words on it. */
  readonly say: ((share: CellShare) => string) | undefined;
  readonly captionSizes: readonly number[];
};

const captionGap = 20;
/** Whole stones in neighbouring places would overlap this far: thirds just touch, halves overlap as the mark does. */
const whole = { one: 0.86, several: 0.54 };
/** A stone of nearly everyone may stand out of its row a little; rows under each other keep apart. */
const ofRow = { alone: 0.54, stacked: 0.5 };
/** How high the band is beside a stone of everyone. */
const bandShare = 0.58;
/** From here a list takes two lines. */
const mostOnLine = 6;

/** Lays a picture of places in a room: bands, stones on them, words under them. */
export function layPlaces(
  asked: PlacesAsked,
  room: Size,
  style: PlacesStyle,
  measure: Measure,
): PlacesLayout {
  const grid = gridOf(asked, room, style, measure);
  const { radius, place, rowHeight, start, perLine, x, y, captionTop } = grid;
  const bandHeight = Math.min(radius * 2 * bandShare, rowHeight * 0.9);
  const bands = asked.ordered
    ? asked.rows.map((_, row) => ({
        x: start,
        y: y(row, 0) - bandHeight / 2,
        w: place * perLine,
        h: bandHeight,
      }))
    : [];
  const at = (row: number) => (place: number) => ({ x: x(place), y: y(row, place) });
  // Between rows there is no room for words: there they stand on a stone or in the table.
  const above = grid.labelWidth > 0 ? 0 : rowHeight / 2;
  const around = { radius, place, above };
  return {
    w: room.w,
    h: room.h,
    bands,
    stones: asked.rows.flatMap((row, index) =>
      stonesOf(`${asked.id} ${row.id}`, row, at(index), around, style.say, measure),
    ),
    dots: asked.rows.flatMap(({ dots = [] }, row) => {
      const r = Math.min(30, place * 0.16, rowHeight * 0.13);
      const last = asked.captions.length - 1;
      return swarm(
        dots.map((dot) =>
          asked.ordered
            ? { x: x(0) + dot * place * last, y: y(row, 0) }
            : { x: x(Math.round(dot * last)), y: y(row, Math.round(dot * last)) },
        ),
        r,
      );
    }),
    faces:
      asked.faces > 0
        ? asked.captions.map((_, place) => ({
            x: x(place),
            y: captionTop(place) + captionGap / 2 + asked.faces / 2,
          }))
        : [],
    captions: layCaptions(
      grid.captions,
      (at) => ({ x: x(at), y: captionTop(at) + captionGap + asked.faces }),
      endsOnly(asked.captions)
        ? { from: start + bandHeight * 0.2, to: start + place * perLine - bandHeight * 0.2 }
        : undefined,
    ),
    labels: asked.rows.flatMap(
      (row, index) => labelOf(row, grid.labelWidth, rowHeight, y(index, 0), measure) ?? [],
    ),
  };
}

/** Where places lie, how large a stone of everyone would be, and how much room the words take. */
function gridOf(asked: PlacesAsked, room: Size, { captionSizes }: PlacesStyle, measure: Measure) {
  const count = Math.max(1, asked.captions.length);
  const stacked = asked.rows.some(({ label }) => label !== '');
  const labelWidth = stacked ? Math.min(450, room.w * 0.27) : 0;
  const lines = !stacked && !asked.ordered && count > mostOnLine ? 2 : 1;
  const perLine = Math.ceil(count / lines);
  const widest = (room.w - labelWidth) / perLine;
  const captions = setCaptions(asked.captions, widest, captionSizes, measure);
  const captionHeight = Math.max(0, ...captions.map(({ h }) => h)) + captionGap + asked.faces;
  const rowHeight = (room.h - captionHeight * lines) / Math.max(1, asked.rows.length * lines);
  const share = asked.several ? whole.several : whole.one;
  const radius = Math.min(
    rowHeight * (stacked ? ofRow.stacked : ofRow.alone),
    widest * share,
    atTheEnds(asked, room.w - labelWidth, perLine, share),
  );
  const place = stacked
    ? widest
    : Math.min(widest, Math.max(radius / share, leastPlace(asked, captions, measure)));
  const start = labelWidth + (room.w - labelWidth - place * perLine) / 2;
  // Words lie close under what is really there; the whole stands in the middle of its room.
  const used = stacked
    ? rowHeight
    : Math.min(rowHeight, 2 * Math.max(bandShare * radius, tallest(asked, radius)));
  const free = stacked ? 0 : (rowHeight - used) / 2;
  const top = (line: number) => line * (rowHeight + captionHeight) + free;
  const lineOf = (at: number) => Math.floor(at / perLine);
  return {
    labelWidth,
    perLine,
    captions,
    rowHeight,
    radius,
    place,
    start,
    x: (at: number) => start + ((at % perLine) + 0.5) * place,
    y: (row: number, at: number) => (stacked ? (row + 0.5) * rowHeight : top(lineOf(at)) + used / 2),
    captionTop: (at: number) => (stacked ? rowHeight * asked.rows.length : top(lineOf(at)) + used),
  };
}

/** So large that the stones at both ends stay in the room. */
function atTheEnds({ rows, ordered }: PlacesAsked, w: number, perLine: number, share: number): number {
  if (!ordered) return Infinity;
  const ends = rows.flatMap(({ now = [], then = [] }) =>
    [now, then].flatMap((shares) => [shares[0], shares[shares.length - 1]].flatMap((one) => one ?? [])),
  );
  const most = Math.sqrt(Math.max(0, ...ends.map(areaOf)));
  return w / 2 / ((perLine - 1) / (2 * share) + most);
}

/** Half the height of the largest stone that is there, or of a little heap of dots. */
function tallest({ rows }: PlacesAsked, radius: number): number {
  const areas = rows.flatMap(({ now = [], then = [] }) => [...now, ...then].map(areaOf));
  const dots = rows.some((row) => row.dots !== undefined);
  return radius * Math.sqrt(Math.max(0, dots ? 0.36 : 0, ...areas));
}

/** What stays free between the words at both ends of a line, and at their own ends. */
const betweenEnds = 90;

/** Words under a place need room, however small the stones are; the two ends of a line share the whole of it. */
function leastPlace({ captions, ordered }: PlacesAsked, set: readonly Paragraph[], measure: Measure): number {
  if (endsOnly(captions))
    return (sum(set.map((one) => widthOf(one, measure))) + betweenEnds) / captions.length;
  return ordered && captions.length > 3 ? 220 : 250;
}

const widthOf = ({ lines, size }: Paragraph, measure: Measure): number =>
  Math.max(0, ...lines.map((line) => measure(line) * size));

const labelLead = 1.16;

function labelOf(
  { label, note }: PlacesRow,
  width: number,
  rowHeight: number,
  middle: number,
  measure: Measure,
): RowLabel | undefined {
  if (label === '') return undefined;
  const w = width - 40;
  const name = setParagraph(label, { w, h: rowHeight * 0.55 }, [36, 32, 28], measure, labelLead);
  const left = rowHeight - name.h;
  const under =
    note === '' || left < 40 ? undefined : setParagraph(note, { w, h: left }, [28], measure, labelLead);
  const h = sum([name.h, under?.h ?? 0]);
  return { name, note: under, box: { x: 0, y: middle - h / 2, w, h } };
}
