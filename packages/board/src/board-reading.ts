import type * as Y from 'yjs';
import { isId, type Id } from '@raakvlak/domain';
import {
  emptyArrangement,
  type Arrangement,
  type DraftAgreement,
  type Place,
  type Theme,
} from '@raakvlak/domain/cards';
import { branchOf, readPlace, rootOf, type Branch } from './layout.ts';
import { readAgreement, readBoard, readTheme } from './read-board.ts';

const followed = ['places', 'themes', 'agreements'] as const;
type Followed = (typeof followed)[number];

/** What one look at a document brought; it counts from `accept` on, for example when all of it is durable. */
export type Look =
  | { readonly is: 'whole'; readonly turn: number; readonly board: Arrangement }
  | {
      readonly is: 'news';
      readonly turn: number;
      readonly places: ReadonlyMap<Id, Place | undefined>;
      readonly themes: ReadonlyMap<Id, Theme | undefined>;
      readonly agreements: ReadonlyMap<Id, DraftAgreement | undefined>;
    };

/**
 * Keeps a board read: the first look at a document reads all of it, every later one only what changed since. What `readBoard`
 * would say at the moment of a look is what `board` says after that look was accepted.
 */
export class BoardReading implements Disposable {
  readonly #report: (error: unknown) => void;
  #doc: Y.Doc | null = null;
  #roots = new Map<unknown, Followed>();
  /** What changed since it was last accepted, with the turn in which it last did. */
  #marks = noMarks();
  /** The turn since which only a look at everything will do; null when what changed is known. */
  #lost: number | null = 0;
  #turn = 0;
  #accepted = 0;
  #places = new Map<Id, Place>();
  #themes: readonly Theme[] = [];
  #agreements: readonly DraftAgreement[] = [];
  #board: Arrangement = emptyArrangement;

  /** @param report receives what went wrong while listening; the next look then reads everything */
  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /**
   * The board as of the last accepted look. `places` is one map that is kept up to date in place; the lists, and every theme
   * and agreement in them, are the same objects for as long as they say the same.
   */
  get board(): Arrangement {
    return this.#board;
  }

  /** Reads what `accept` has not taken in yet. Another document than last time (renewed, loaded again) is read whole. */
  look(doc: Y.Doc): Look {
    if (doc !== this.#doc) this.#attach(doc);
    this.#turn += 1;
    const turn = this.#turn;
    if (this.#lost !== null) return { is: 'whole', turn, board: readBoard(doc) };
    const { places, themes, agreements } = this.#marks;
    const [placesRoot, themesRoot, agreementsRoot] = followed.map((name) => rootOf(doc, name));
    return {
      is: 'news',
      turn,
      places: readEach(places, (id) => readPlace(placesRoot?.get(id))),
      themes: readEach(themes, (id) => branchRead(themesRoot, id, readTheme)),
      agreements: readEach(agreements, (id) => branchRead(agreementsRoot, id, readAgreement)),
    };
  }

  /** Takes in what a look brought. One that is older than what was taken in already changes nothing. */
  accept(look: Look): Arrangement {
    if (look.turn <= this.#accepted) return this.#board;
    this.#accepted = look.turn;
    if (look.is === 'whole') this.#takeWhole(look);
    else this.#takeNews(look);
    for (const name of followed) {
      const marks = this.#marks[name];
      for (const [id, turn] of marks) if (turn < look.turn) marks.delete(id);
    }
    this.#board = { places: this.#places, themes: this.#themes, agreements: this.#agreements };
    return this.#board;
  }

  [Symbol.dispose](): void {
    this.#detach();
  }

  #takeWhole({ turn, board }: Extract<Look, { is: 'whole' }>): void {
    if (this.#lost !== null && this.#lost < turn) this.#lost = null;
    this.#places = new Map(board.places);
    this.#themes = keepSame(this.#themes, board.themes);
    this.#agreements = keepSame(this.#agreements, board.agreements);
  }

  #takeNews(look: Extract<Look, { is: 'news' }>): void {
    for (const [id, place] of look.places) {
      if (place) this.#places.set(id, place);
      else this.#places.delete(id);
    }
    this.#themes = withNews(this.#themes, look.themes);
    this.#agreements = withNews(this.#agreements, look.agreements);
  }

  #attach(doc: Y.Doc): void {
    this.#detach();
    this.#doc = doc;
    this.#roots = new Map(followed.map((name) => [rootOf(doc, name), name]));
    this.#roots.delete(undefined);
    doc.on('afterTransaction', this.#listen);
    doc.on('destroy', this.#detach);
  }

  readonly #detach = (): void => {
    this.#doc?.off('afterTransaction', this.#listen);
    this.#doc?.off('destroy', this.#detach);
    this.#doc = null;
    this.#roots.clear();
    this.#marks = noMarks();
    this.#lost = this.#turn;
    // What was looked at before belongs to the document before.
    this.#accepted = this.#turn;
  };

  /** Must not throw: one exception in a listener silences a Yjs document for ever (yjs#799). */
  readonly #listen = ({ changed }: Y.Transaction): void => {
    try {
      for (const [type, keys] of changed) this.#mark(type as Type, keys);
    } catch (error) {
      this.#lost = this.#turn;
      this.#report(error);
    }
  };

  #mark(type: Type, keys: ReadonlySet<string | null>): void {
    let [inside, under] = [type, null as string | null];
    for (let item = inside._item; item !== null; item = inside._item) {
      under = item.parentSub;
      inside = item.parent as Type;
    }
    const name = this.#roots.get(inside);
    if (name === undefined) return;
    for (const key of inside === type ? keys : [under]) if (isId(key)) this.#marks[name].set(key, this.#turn);
  }
}

type Type = Y.AbstractType<unknown>;
type Marks = Readonly<Record<Followed, Map<Id, number>>>;

const noMarks = (): Marks => ({ places: new Map(), themes: new Map(), agreements: new Map() });

function readEach<T>(
  marks: ReadonlyMap<Id, number>,
  read: (id: Id) => T | undefined,
): ReadonlyMap<Id, T | undefined> {
  return new Map([...marks.keys()].map((id) => [id, read(id)]));
}

function branchRead<T>(
  root: Branch | undefined,
  id: Id,
  read: (id: Id, branch: Branch) => T | undefined,
): T | undefined {
  const branch = branchOf(root, id);
  return branch && read(id, branch);
}

type Named = { readonly id: Id };

/** The list with what changed in it, in order of id; the same list when nothing says anything else. */
function withNews<T extends Named>(list: readonly T[], news: ReadonlyMap<Id, T | undefined>): readonly T[] {
  let changed: T[] | null = null;
  for (const [id, one] of news) {
    const now = changed ?? list;
    const at = indexIn(now, id);
    const there = now[at]?.id === id ? now[at] : undefined;
    if (there === one || (there && one && saysTheSame(there, one))) continue;
    changed ??= [...list];
    changed.splice(at, there ? 1 : 0, ...(one ? [one] : []));
  }
  return changed ?? list;
}

/** Where this id lies in a list in order of id, or would. */
function indexIn(list: readonly Named[], id: Id): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.id ?? '') < id) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The second list, but with the objects of the first one, or the first one itself, wherever they say the same. */
function keepSame<T extends Named>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = after.map((one) => {
    const same = known.get(one.id);
    return same && saysTheSame(same, one) ? same : one;
  });
  const unchanged = kept.length === before.length && kept.every((one, index) => one === before[index]);
  return unchanged ? before : kept;
}

const saysTheSame = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);
