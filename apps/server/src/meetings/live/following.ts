import { accept, type Id, type Outcome } from '@raakvlak/domain';
import type { Arrangement } from '@raakvlak/domain/cards';
import type { LiveBoard } from './live-board.ts';
import type { Turn } from '../../database/lane.ts';
import type { LivePorts } from './live-ports.ts';
import type { MeetingState } from './meeting-state.ts';

/** The time between two readings of one document (ms): each asks for all that waits for its turn in there. */
const readAgainAfter = 150;
/** How long words about an agreement may go on before the group's list follows (ms). */
const listFollowsAfter = 2_000;

/** The running meeting whose documents are followed. */
export type Followed = {
  readonly state: MeetingState;
  readonly boards: ReadonlyMap<Id, LiveBoard>;
  readonly ports: LivePorts;
  readonly now: number;
  readonly active: () => void;
  readonly turn: (judge: () => Turn<Outcome<void>>) => Promise<Outcome<void>>;
  readonly readAgreements: () => Promise<void>;
};

/** What depends on the documents of a meeting follows them, without anyone waiting for it. */
export class Following implements Disposable {
  readonly #live: Followed;
  readonly #reading = new Set<Id>();
  readonly #again = new Set<Id>();
  readonly #restTimers = new Map<Id, () => void>();
  readonly #listTimers = new Map<Id, () => void>();
  #disposed = false;

  constructor(live: Followed) {
    this.#live = live;
  }

  /** The group changed something on this board together, and it is durable. */
  changed(id: Id): void {
    const board = this.#live.boards.get(id);
    if (!board || this.#disposed) return;
    this.#live.active();
    board.worked = true;
    this.#again.add(id);
    if (!this.#reading.has(id) && !this.#restTimers.has(id)) this.#run(this.#read(board));
  }

  [Symbol.dispose](): void {
    this.#disposed = true;
    for (const timers of [this.#listTimers, this.#restTimers]) {
      for (const cancel of timers.values()) cancel();
      timers.clear();
    }
  }

  /** Reads once more, a little later, when something changed meanwhile. */
  async #read(board: LiveBoard): Promise<void> {
    const { id } = board;
    this.#reading.add(id);
    this.#again.delete(id);
    try {
      const before = board.arrangement;
      board.arrangement = await this.#live.ports.documents.arrangement(id);
      if (!agreesTheSame(before, board.arrangement)) this.#listSoon(board);
    } finally {
      this.#reading.delete(id);
      this.#rest(board);
    }
  }

  #rest(board: LiveBoard): void {
    if (this.#disposed) return;
    const { id } = board;
    const cancel = this.#live.ports.clock.after(readAgainAfter, () => {
      this.#restTimers.delete(id);
      if (this.#again.has(id)) this.#run(this.#read(board));
    });
    this.#restTimers.set(id, cancel);
  }

  #listSoon(board: LiveBoard): void {
    if (this.#disposed || this.#listTimers.has(board.id)) return;
    const cancel = this.#live.ports.clock.after(listFollowsAfter, () => {
      this.#listTimers.delete(board.id);
      this.#run(this.#project(board));
    });
    this.#listTimers.set(board.id, cancel);
  }

  async #project(board: LiveBoard): Promise<void> {
    const { ports, state } = this.#live;
    const outcome = await this.#live.turn(() => ({
      write: (transaction) =>
        ports.agreements.project(transaction, {
          organisation: state.organisation,
          group: state.group.id,
          meeting: state.id,
          board: board.id,
          arrangement: board.arrangement,
          now: this.#live.now,
        }),
      done: () => accept(undefined),
    }));
    if (!outcome.ok) this.#listSoon(board);
    else await this.#live.readAgreements();
  }

  #run(work: Promise<void>): void {
    work.catch((error: unknown) => this.#live.ports.report(error, 'following a document'));
  }
}

/** A reading keeps the lists that say the same. */
const agreesTheSame = (a: Arrangement, b: Arrangement): boolean =>
  a.agreements === b.agreements && a.themes === b.themes;
