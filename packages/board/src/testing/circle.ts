import * as Y from 'yjs';
import type { Id } from '@raakvlak/domain';
import type { Card, Intent } from '@raakvlak/domain/cards';
import { applyIntent } from '../apply-intent.ts';
import { readBoard } from '../read-board.ts';

export type Sent = { readonly intent: Intent; readonly bytes: Uint8Array };

/** One person's phone: its document, what it has not sent yet, what it has not read yet. */
export type Person = {
  doc: Y.Doc;
  readonly outbox: Sent[];
  readonly inbox: Uint8Array[];
  /** What takes this person's last act back. */
  undo: Intent | null;
  /** Intents that no longer fitted after a fresh start; their writer still has the words. */
  readonly kept: Intent[];
};

/** Lets an update into the server's document, in the person's name; false: it stays outside. */
export type Door = (server: Y.Doc, sent: Sent, person: Person) => boolean;

const enter: Door = (server, { bytes }, person) => {
  Y.applyUpdate(server, bytes, person);
  return true;
};

const standing = (doc: Y.Doc): Set<Id> => {
  const { themes, agreements } = readBoard(doc);
  return new Set([...themes, ...agreements].map(({ id }) => id));
};

/** A server's document and people around it, linked by a network that can be slow, double and lose. */
export class Circle {
  readonly server = new Y.Doc();
  readonly people: Person[];
  readonly cards: readonly Card[];
  /** Themes and agreements that somebody removed, at whatever moment. */
  readonly removed = new Set<Id>();

  readonly #door: Door;

  /** @param door what stands before the server's document; without one everything comes in */
  constructor(count: number, cards: readonly Card[], door: Door = enter) {
    this.cards = cards;
    this.#door = door;
    this.people = Array.from({ length: count }, () => ({
      doc: new Y.Doc(),
      outbox: [],
      inbox: [],
      undo: null,
      kept: [],
    }));
    this.server.on('update', (bytes: Uint8Array, from: unknown) => {
      for (const person of this.people) if (person !== from) person.inbox.push(bytes);
    });
  }

  /** Does an intent on the person's own document; true when it changed something. */
  act(person: Person, intent: Intent): boolean {
    const before = standing(person.doc);
    const caught: Uint8Array[] = [];
    const catching = (bytes: Uint8Array) => caught.push(bytes);
    person.doc.on('update', catching);
    const done = applyIntent(person.doc, intent, { cards: this.cards });
    person.doc.off('update', catching);
    if (caught.length > 1) throw new Error(`${intent.kind} took ${caught.length} transactions`);
    const [bytes] = caught;
    if (!done.ok && bytes) throw new Error(`${intent.kind} was refused and yet changed something`);
    if (!done.ok) person.kept.push(intent);
    if (!done.ok || !bytes) return false;
    const after = standing(person.doc);
    for (const id of before) if (!after.has(id)) this.removed.add(id);
    person.undo = done.value.undo;
    person.outbox.push({ intent, bytes });
    return true;
  }

  /** The oldest unsent act reaches the server, or is sent back: then its writer starts afresh. */
  send(person: Person): void {
    const sent = person.outbox[0];
    if (!sent) return;
    if (!this.#door(this.server, sent, person)) return this.startAfresh(person);
    person.outbox.shift();
  }

  /** Reads the oldest message; `twice` as a network may bring it, `lost` when it never comes. */
  read(person: Person, mishap: 'none' | 'twice' | 'lost' = 'none'): void {
    const bytes = person.inbox.shift();
    if (!bytes || mishap === 'lost') return;
    Y.applyUpdate(person.doc, bytes);
    if (mishap === 'twice') Y.applyUpdate(person.doc, bytes);
  }

  /** Asks the server for what is missing. */
  catchUp(person: Person): void {
    person.inbox.length = 0;
    Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(person.doc)));
  }

  /** A reload, a refusal or a new epoch: a fresh document, and what was not sent is done again. */
  startAfresh(person: Person): void {
    person.doc.destroy();
    person.doc = new Y.Doc();
    this.catchUp(person);
    const again = person.outbox.splice(0).map(({ intent }) => intent);
    for (const intent of again) this.act(person, intent);
  }

  /** Everything arrives everywhere; without `catchUp` only what the network did not lose. */
  settle(catchUp = true): void {
    for (const person of this.people) {
      for (let turn = 0; person.outbox.length > 0; turn++) {
        if (turn > 200)
          throw new Error(`${person.outbox[0]?.intent.kind} fits the board and is sent back for ever`);
        this.send(person);
      }
    }
    for (const person of this.people) {
      while (person.inbox.length > 0) this.read(person);
      if (catchUp) this.catchUp(person);
    }
  }
}
