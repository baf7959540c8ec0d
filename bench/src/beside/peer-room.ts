import { idsFrom } from '@raakvlak/domain';
import * as Y from 'yjs';
import { agreementsFor, emptyAgreement, textOf } from './board-text.ts';
import type { Dialect, Line } from './lines/line.ts';
import { printOf, tellArrivals } from './print-of.ts';
import type { Phone, Replica, Room, Tell } from './room.ts';
import { pause } from './until.ts';

const newId = idsFrom((bytes) => crypto.getRandomValues(bytes));
/** So many cards go in one message: a Socket.io server takes no more than a megabyte. */
const atOnce = 250;

/**
 * A room on a server that moves Yjs updates and nothing else. Its document holds as Yjs what ours holds of a board, cards
 * included, which with us are records.
 */
export function peerRoom(dialect: Dialect, port: number, name: string, answers: boolean): Room {
  const seed = new Y.Doc();
  let seeder: Line | undefined;
  let count = 0;
  let typing = false;
  /** It stays: a document that nobody looks at is put away, and none of them stores it. */
  const write = async (change: () => void): Promise<void> => {
    seeder ??= await dialect(port, name, {});
    const before = Y.encodeStateVector(seed);
    seed.transact(change);
    seeder.send(Y.encodeStateAsUpdate(seed, before));
    await pause(50);
  };
  const replica = async (arrived?: (mark: string) => void): Promise<Replica> => {
    const doc = new Y.Doc();
    if (arrived) tellArrivals(doc, arrived);
    const line = await dialect(port, name, { update: (bytes) => Y.applyUpdate(doc, bytes) });
    return { print: () => printOf(doc), [Symbol.dispose]: () => line[Symbol.dispose]() };
  };
  return {
    answers,
    fill: async (cards) => {
      for (let laid = 0; laid < cards; laid += atOnce)
        await write(() => {
          for (let nr = laid; nr < Math.min(cards, laid + atOnce); nr += 1)
            addCard(seed, `Kaart ${nr} met een paar woorden erop`, `t:${newId()}`);
        });
    },
    prepare: async (work, phones) => {
      await write(() => undefined);
      typing = work === 'typing';
      if (typing)
        await write(() => {
          for (let nr = 0; nr < agreementsFor(phones); nr += 1)
            seed.getMap('agreements').set(newId(), emptyAgreement(newId()));
        });
      await pause(500);
    },
    phone: () => peerPhone(dialect, { port, name }, typing ? seed : undefined, count++),
    stage: replica,
    replica: () => replica(),
    [Symbol.asyncDispose]: async () => seeder?.[Symbol.dispose](),
  };
}

async function peerPhone(
  dialect: Dialect,
  { port, name }: { port: number; name: string },
  knows: Y.Doc | undefined,
  nr: number,
): Promise<Phone> {
  const waiting: Tell[] = [];
  const line = await dialect(port, name, { taken: () => waiting.shift()?.() });
  const doc = new Y.Doc();
  if (knows) Y.applyUpdate(doc, Y.encodeStateAsUpdate(knows));
  const text = knows ? textOf(doc, nr) : undefined;
  // As every one of their providers does: each change is sent at once, and by itself.
  doc.on('update', (bytes: Uint8Array) => line.send(bytes));
  const does = (taken: Tell, change: () => void): string => {
    const mark = `${doc.clientID}.${Y.getState(doc.store, doc.clientID)}`;
    waiting.push(taken);
    doc.transact(change);
    return mark;
  };
  return {
    tally: line.tally,
    get closed() {
      return line.web.closed;
    },
    refused: [],
    give: (words, taken) => does(taken, () => addCard(doc, words, null)),
    type: (sign, taken) => does(taken, () => text?.insert(text.length, sign)),
    [Symbol.dispose]: () => line[Symbol.dispose](),
  };
}

/** The same values that a card of ours has, and its place where it has one. */
function addCard(doc: Y.Doc, words: string, place: string | null): void {
  const id = newId();
  const card = {
    id,
    field: 'self.helps',
    words,
    name: null,
    again: null,
    ...(place === null ? {} : { place }),
  };
  doc.getMap('cards').set(id, new Y.Map<unknown>(Object.entries(card)));
}
