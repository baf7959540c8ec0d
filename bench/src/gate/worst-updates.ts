import { encodeUpdate, type AnyDeletes, type AnyStruct } from '@raakvlak/sync/testing';
import * as Y from 'yjs';
import { whoAgrees, whoLeads, whoOrders, type Who } from './honest-mix.ts';
import { field, idsOf, type LargeBoard } from './large-board.ts';
import { randomFrom } from '@raakvlak/sync/testing';

/** What somebody sends who wants the server to be slow: first some updates that lay it out, then the one that costs. */
export type Worst = {
  readonly title: string;
  readonly who: Who;
  /** Several commands at once may be larger. */
  readonly draining: boolean;
  readonly updates: readonly Uint8Array[];
};

/** A Yjs client id of the attacker, with how far it wrote. */
class Pen {
  readonly client: number;
  clock = 0;

  constructor(client: number) {
    this.client = client;
  }

  /** One update with these structs; `lengths` is how many ticks they take together. */
  write(structs: readonly AnyStruct[], ticks = structs.length, deletes: AnyDeletes = []): Uint8Array {
    const { client, clock } = this;
    this.clock += ticks;
    return encodeUpdate(structs.length > 0 ? [{ client, clock, structs }] : [], deletes);
  }
}

type Id = readonly [number, number];
const MOST = 200;
const letter = { is: 'string', text: 'x' } as const;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Everything that we know to be slow and that may pass. */
export function worstUpdates(board: LargeBoard): Worst[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, board.state);
  const all = [
    ...[0, 400, 1_000, 1_800].flatMap((around) => rightNeighbours(doc, board, around)),
    ...[0, 400, 1_000, 1_800].flatMap((before) => overwrites(board, before)),
    ...[400, 1_800].map((around) => interleaved(doc, board, around)),
    ...[400, 1_800].map((around) => backwards(doc, board, around)),
    splits(doc, board),
    largestText(doc, board),
    manyTexts(doc, board),
    everythingAway(doc, board),
    manyThemes(board),
    themesAway(board),
    cardsChosen(board),
    agreementsAway(doc, board),
    choicesAway(board),
    manyRanges(doc, board),
  ];
  doc.destroy();
  return all;
}

/** Where a text begins that whoever agrees may write in: the id of the type. */
function textId(doc: Y.Doc, board: LargeBoard, at = 0): Id {
  const branch = doc.getMap('agreements').get(board.agreements[at] ?? '');
  const item = branch instanceof Y.Map ? branch._map.get('what') : undefined;
  if (!item) throw new Error('no agreement');
  return [item.id.client, item.id.clock];
}

/** Letters laid one before the other, so that none becomes one with its neighbour. */
function prepended(pen: Pen, text: Id, count: number): Uint8Array[] {
  const updates: Uint8Array[] = [];
  for (let done = 0; done < count; done += MOST) {
    const structs = times(Math.min(MOST, count - done), (index): AnyStruct => {
      const clock = pen.clock + index;
      return clock === 0
        ? { is: 'item', parent: text, content: letter }
        : { is: 'item', right: [pen.client, clock - 1], content: letter };
    });
    updates.push(pen.write(structs));
  }
  return updates;
}

/** 200 letters without a left neighbour, each with another right one, before or after `around` others. */
function rightNeighbours(doc: Y.Doc, board: LargeBoard, around: number): Worst[] {
  return ([-1, 1] as const).map((order) => {
    const [first, second] = order < 0 ? [new Pen(1_000), new Pen(2_000)] : [new Pen(2_000), new Pen(1_000)];
    const text = textId(doc, board);
    const prelude = prepended(first, text, Math.max(around, MOST));
    const structs = times(MOST, (index): AnyStruct => ({
      is: 'item',
      right: [first.client, index],
      content: letter,
    }));
    return worst(
      `200 right neighbours, ${around} letters around, ${order < 0 ? 'later' : 'earlier'} client`,
      whoAgrees,
      [...prelude, second.write(structs)],
    );
  });
}

/** One key set again and again without saying what was there. */
function overwrites(board: LargeBoard, before: number): Worst[] {
  return ([-1, 1] as const).map((order) => {
    const [first, second] = order < 0 ? [new Pen(1_000), new Pen(2_000)] : [new Pen(2_000), new Pen(1_000)];
    const set = (): AnyStruct => ({
      is: 'item',
      root: 'places',
      key: board.cards[0]?.id ?? '',
      content: { is: 'any', of: [`f:${field}`] },
    });
    const prelude: Uint8Array[] = [];
    for (let done = 0; done < before; done += MOST)
      prelude.push(first.write(times(Math.min(MOST, before - done), set)));
    return worst(
      `200 overwrites of one key, ${before} before, ${order < 0 ? 'later' : 'earlier'} client`,
      whoOrders,
      [...prelude, second.write(times(MOST, set))],
    );
  });
}

/** Letters of two people by turns; every new one names a left and a right neighbour far apart. */
function interleaved(doc: Y.Doc, board: LargeBoard, around: number): Worst {
  const [first, second] = [new Pen(2_000), new Pen(1_000)];
  const prelude = prepended(first, textId(doc, board), around);
  const structs = times(MOST, (index): AnyStruct => ({
    is: 'item',
    origin: [first.client, around - 1 - (index % (around >> 2))],
    right: [first.client, index % (around >> 2)],
    content: letter,
  }));
  return worst(`200 between neighbours far apart, ${around} letters`, whoAgrees, [
    ...prelude,
    second.write(structs),
  ]);
}

/** New letters against new letters among what others wrote, so that their order has to be rehearsed. */
function backwards(doc: Y.Doc, board: LargeBoard, around: number): Worst {
  const [first, second] = [new Pen(2_000), new Pen(1_000)];
  const prelude = prepended(first, textId(doc, board), around);
  const structs = times(MOST, (index): AnyStruct => {
    if (index === 0) return { is: 'item', right: [first.client, 0], content: letter };
    return {
      is: 'item',
      origin: [first.client, around - 1 - index],
      right: [second.client, index - 1],
      content: letter,
    };
  });
  return worst(`200 rehearsed among ${around} letters`, whoAgrees, [...prelude, second.write(structs)]);
}

/** One long text cut in 200 places. */
function splits(doc: Y.Doc, board: LargeBoard): Worst {
  const [first, second] = [new Pen(2_000), new Pen(1_000)];
  const long = 'y'.repeat(5_000);
  const prelude = [
    first.write([{ is: 'item', parent: textId(doc, board), content: { is: 'string', text: long } }], 5_000),
  ];
  const structs = times(MOST, (index): AnyStruct => ({
    is: 'item',
    origin: [first.client, 20 * index],
    right: [first.client, 20 * index + 1],
    content: letter,
  }));
  return worst('a text cut in 200 places', whoAgrees, [...prelude, second.write(structs)]);
}

/** As many letters as one update takes. */
function largestText(doc: Y.Doc, board: LargeBoard): Worst {
  const pen = new Pen(2_000);
  const text = 'é'.repeat(3_400);
  const structs: AnyStruct[] = times(board.agreements.length, (index): AnyStruct => ({
    is: 'item',
    parent: textId(doc, board, index),
    content: { is: 'string', text },
  }));
  const some = structs.slice(0, 5);
  return worst('five texts of 6,800 bytes', whoAgrees, [pen.write(some, some.length * text.length)], true);
}

/** Letters in all texts by turns, at their beginning. */
function manyTexts(doc: Y.Doc, board: LargeBoard): Worst {
  const pen = new Pen(2_000);
  const structs = times(MOST, (index): AnyStruct => ({
    is: 'item',
    parent: textId(doc, board, index % board.agreements.length),
    content: letter,
  }));
  return worst('200 letters in all texts by turns', whoAgrees, [pen.write(structs)]);
}

/** Every place of every card is taken away at once. */
function everythingAway(doc: Y.Doc, board: LargeBoard): Worst {
  const ranges = new Map<number, [number, number][]>();
  for (const { id } of board.cards) {
    const item = doc.getMap('places')._map.get(id);
    if (item) ranges.set(item.id.client, [...(ranges.get(item.id.client) ?? []), [item.id.clock, 1]]);
  }
  let left = 1_900;
  const deletes: AnyDeletes = [...ranges].flatMap(([client, list]) => {
    const joined = joinedRanges(list).slice(0, Math.max(0, left));
    left -= joined.length;
    return joined.length > 0 ? [[client, ...joined] as const] : [];
  });
  return worst('every card goes back at once', whoOrders, [new Pen(2_000).write([], 0, deletes)], true);
}

function joinedRanges(ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [clock, length] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && last[0] + last[1] === clock) last[1] += length;
    else joined.push([clock, length]);
  }
  return joined;
}

/** A theme as honest software makes it: three structs, and one more for its place. */
function theme(id: string, clock: number, client: number): AnyStruct[] {
  return [
    { is: 'item', root: 'themes', key: id, content: { is: 'type', type: 1 } },
    { is: 'item', parent: [client, clock], key: 'title', content: { is: 'type', type: 2 } },
    { is: 'item', parent: [client, clock], key: 'at', content: { is: 'any', of: [field] } },
  ];
}

function themesBy(
  pen: Pen,
  count: number,
  seed: number,
): { update: Uint8Array; ids: string[]; clocks: number[] } {
  const newId = idsOf(randomFrom(seed));
  const ids = times(count, newId);
  const clocks = ids.map((_, index) => pen.clock + 3 * index);
  return {
    update: pen.write(ids.flatMap((id, index) => theme(id, clocks[index] ?? 0, pen.client))),
    ids,
    clocks,
  };
}

function manyThemes(board: LargeBoard): Worst {
  const pen = new Pen(2_000);
  const room = Math.min(5, Math.floor((400 - board.themes.length) / 66));
  return worst(
    '66 themes made at once',
    whoOrders,
    times(room, (index) => themesBy(pen, 66, 100 + index).update),
  );
}

/** As many themes as there may be, all removed in one update. */
function themesAway(board: LargeBoard): Worst {
  const pen = new Pen(2_000);
  const made = times(5, (index) =>
    themesBy(pen, Math.min(66, Math.floor((400 - board.themes.length) / 5)), 200 + index),
  );
  const ranges = made.flatMap(({ clocks }) => clocks.map((clock): [number, number] => [clock, 1]));
  return worst(
    '330 themes removed at once',
    whoOrders,
    [...made.map(({ update }) => update), pen.write([], 0, [[pen.client, ...ranges]])],
    true,
  );
}

/** Who leads chooses as many loose cards at once as fit in an update, and takes them back. */
function chosen(
  board: LargeBoard,
  pen: Pen,
): { update: Uint8Array; agreements: number[]; themes: number[]; cards: string[] } {
  const newId = idsOf(randomFrom(7));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, board.state);
  const loose = board.cards.filter(({ id }) => `${String(doc.getMap('places').get(id))}`.startsWith('f:'));
  const count = Math.min(loose.length, 100 - board.agreements.length, 20);
  const structs: AnyStruct[] = [];
  const [agreements, themes, cards]: [number[], number[], string[]] = [[], [], []];
  for (const { id: card } of loose.slice(0, count)) {
    const [made, id] = [newId(), newId()];
    const of = (clock: number): Id => [pen.client, clock];
    themes.push(pen.clock + structs.length);
    structs.push(...theme(made, pen.clock + structs.length, pen.client));
    const placed = doc.getMap('places')._map.get(card);
    structs.push({
      is: 'item',
      ...(placed ? { origin: [placed.id.client, placed.id.clock] as const } : { root: 'places', key: card }),
      content: { is: 'any', of: [`t:${made}`] },
    });
    const at = pen.clock + structs.length;
    agreements.push(at);
    cards.push(card);
    structs.push(
      { is: 'item', root: 'agreements', key: id, content: { is: 'type', type: 1 } },
      { is: 'item', parent: of(at), key: 'theme', content: { is: 'any', of: [made] } },
      { is: 'item', parent: of(at), key: 'kind', content: { is: 'any', of: ['do'] } },
      ...['what', 'who', 'notice'].map((key): AnyStruct => ({
        is: 'item',
        parent: of(at),
        key,
        content: { is: 'type', type: 2 },
      })),
    );
  }
  doc.destroy();
  return { update: pen.write(structs), agreements, themes, cards };
}

function cardsChosen(board: LargeBoard): Worst {
  return worst('20 loose cards chosen at once', whoLeads, [chosen(board, new Pen(2_000)).update], true);
}

/** The choices taken back in one update. */
function choicesAway(board: LargeBoard): Worst {
  const pen = new Pen(2_000);
  const { update, agreements, themes } = chosen(board, pen);
  const ranges = [...agreements, ...themes, ...themes.map((clock) => clock + 3)]
    .sort((a, b) => a - b)
    .map((clock): [number, number] => [clock, 1]);
  return worst(
    '20 choices taken back at once',
    whoLeads,
    [update, pen.write([], 0, [[pen.client, ...joinedRanges(ranges)]])],
    true,
  );
}

function agreementsAway(doc: Y.Doc, board: LargeBoard): Worst {
  const byClient = new Map<number, [number, number][]>();
  for (const id of board.agreements) {
    const item = doc.getMap('agreements')._map.get(id);
    if (item) byClient.set(item.id.client, [...(byClient.get(item.id.client) ?? []), [item.id.clock, 1]]);
  }
  const deletes: AnyDeletes = [...byClient].map(
    ([client, ranges]) => [client, ...joinedRanges(ranges)] as const,
  );
  return worst('all agreements removed at once', whoLeads, [new Pen(2_000).write([], 0, deletes)], true);
}

/** Ranges over everything that was deleted before: each is free, and has to be looked up. */
function manyRanges(doc: Y.Doc, board: LargeBoard): Worst {
  const first = new Pen(1_000);
  const text = textId(doc, board);
  const prelude = prepended(first, text, 1_800);
  const away = encodeUpdate([], [[first.client, [0, 1_800]]]);
  const ranges = times(900, (index): [number, number] => [2 * index, 1]);
  return worst(
    '900 ranges of what is gone',
    whoAgrees,
    [...prelude, away, encodeUpdate([], [[first.client, ...ranges]])],
    true,
  );
}

function worst(title: string, who: Who, updates: readonly Uint8Array[], draining = false): Worst {
  return { title, who, updates, draining };
}
