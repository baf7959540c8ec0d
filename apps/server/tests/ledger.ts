import { readBoardBytes } from '@raakvlak/board';
import type { Id } from '@raakvlak/domain';
import SqliteDriver from 'better-sqlite3';

/** What one phone was told is stored, and what it sent without hearing of it. */
export class Ledger {
  /** Per card, by the name its phone gave it: its words, or null for what was withdrawn. */
  readonly #promised = new Map<Id, string | null>();
  /** Sent and not answered: may be there or not. */
  readonly #open = new Map<Id, string | null>();

  sent(ref: Id, words: string | null): void {
    this.#open.set(ref, words);
  }

  acknowledged(ref: Id, words: string | null): void {
    this.#promised.set(ref, words);
    this.#open.delete(ref);
  }

  /** Cards that are there for sure, and about which nothing is under way. */
  get known(): readonly Id[] {
    return [...this.#promised].flatMap(([ref, words]) =>
      words === null || this.#open.has(ref) ? [] : [ref],
    );
  }

  /** What is missing of what was promised, in words, when this was found. From now on what was found is what is promised. */
  settle(found: ReadonlyMap<Id, string>): string[] {
    const lost: string[] = [];
    for (const ref of new Set([...this.#promised.keys(), ...this.#open.keys()])) {
      const [promised = null, now = null] = [this.#promised.get(ref), found.get(ref)];
      const alsoFine = this.#open.has(ref) && now === (this.#open.get(ref) ?? null);
      if (now !== promised && !alsoFine)
        lost.push(`${promised ?? 'a withdrawal'} (found ${now ?? 'nothing'})`);
      this.acknowledged(ref, now);
    }
    return lost;
  }
}

export const missingThemes = (promised: ReadonlySet<Id>, found: readonly Id[]): string[] => {
  const there = new Set(found);
  return [...promised].filter((id) => !there.has(id)).map((id) => `theme ${id}`);
};

/** What lies in the file, read by another process than the one that wrote it: words by their phone's name for them, themes. */
export function inFile(
  file: string,
  board: Id,
): { cards: ReadonlyMap<Id, string>; themes: Id[]; whole: boolean } {
  const driver = new SqliteDriver(file, { readonly: true });
  try {
    const cards = driver
      .prepare<[], { ref: Id; words: string }>('select ref, words from contributions')
      .all();
    const bytesOf = (table: 'board_snapshots' | 'update_log') =>
      driver
        .prepare<[Id], { bytes: Buffer }>(`select bytes from ${table} where board_id = ? order by seq`)
        .all(board)
        .map(({ bytes }) => new Uint8Array(bytes));
    const { themes } = readBoardBytes([...bytesOf('board_snapshots'), ...bytesOf('update_log')]);
    return {
      cards: new Map(cards.map(({ ref, words }) => [ref, words])),
      themes: themes.map(({ id }) => id),
      whole: driver.pragma('integrity_check', { simple: true }) === 'ok',
    };
  } finally {
    driver.close();
  }
}

/** What is missing there. */
export function missingIn(
  file: string,
  ledgers: readonly Ledger[],
  made: { readonly board: Id; readonly themes: ReadonlySet<Id> },
): string[] {
  const { cards, themes, whole } = inFile(file, made.board);
  return [
    ...ledgers.flatMap((ledger) => ledger.settle(cards)),
    ...missingThemes(made.themes, themes),
    ...(whole ? [] : ['the file is damaged']),
  ];
}
