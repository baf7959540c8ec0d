import { coarseCount, type Id } from '@raakvlak/domain';
import type { Card } from '@raakvlak/domain/cards';
import type { Aside, Door, Mine, People, Pulse } from '@raakvlak/protocol/down';
import { byId, cardOf, stateFor, type CardRecord } from '../../contributions/card-record.ts';
import type { BoardMemory } from '../../contributions/board-memory.ts';
import type { Seat } from '../../seats/seat.ts';
import type { LiveBoard } from './live-board.ts';

type Given = {
  readonly id: Id;
  readonly revealed: boolean;
  readonly memory: BoardMemory;
  /** How many people are through the questions of its check, as it may be told. */
  readonly answered: number;
};

/**
 * How many are in and how much was given. Until the reveal in steps, and late ones always, so that nobody can watch a
 * neighbour's tap move the number (R10).
 */
export function pulseOf(seats: Iterable<Seat>, boards: readonly Given[]): Pulse {
  return {
    seats: [...seats].filter(({ removed }) => !removed).length,
    given: boards.map(({ id, revealed, memory, answered }) => ({
      board: id,
      cards: revealed ? memory.plain : coarseCount(memory.plain + memory.aside().filter(counts).length),
      answered,
      late: coarseCount(memory.aside().filter(({ state }) => state === 'late').length),
    })),
  };
}

const counts = ({ state, hidden }: CardRecord): boolean =>
  !hidden && state !== 'late' && state !== 'left-out';

/** What the facilitator looks through: without writers, in order of id. */
export function asideOf({ id, memory, damaged }: Pick<LiveBoard, 'id' | 'memory' | 'damaged'>): Aside {
  const cards = memory.aside();
  const inState = (state: CardRecord['state']): Card[] =>
    cards.filter((card) => card.state === state && !card.hidden).map(cardOf);
  return {
    board: id,
    waiting: inState('waiting'),
    hidden: cards.filter(({ hidden }) => hidden).map(cardOf),
    leftOut: inState('left-out'),
    late: inState('late'),
    damaged,
  };
}

/** What one seat gave on a board, for that seat only. */
export function mineOf(board: Id, revealed: boolean, memory: BoardMemory, seat: Id): Mine {
  return {
    board,
    cards: memory.cardsOf(seat).map((card) => ({
      ref: card.ref,
      card: card.id,
      field: card.field,
      words: card.words,
      state: stateFor(card, revealed),
      stored: card.stored,
      again: card.again,
    })),
    recognised: memory
      .tapsOf(seat)
      .map(({ target }) => target)
      .sort(),
  };
}

/** Who is in, for the console only; `here` are the seats whose phone is connected. */
export function peopleOf(seats: Iterable<Seat>, here: ReadonlySet<Id>, stages: number): People {
  return {
    seats: [...seats]
      .filter(({ removed }) => !removed)
      .map(({ id, name, kept, byConsole }) => ({
        id,
        name,
        keep: kept,
        here: here.has(id),
        console: byConsole,
      }))
      .sort(byId),
    stages,
  };
}

/** How to come in; undefined when the ways in are dead. */
export function doorOf(
  doors: { code: string | null; secret: string | null },
  base: string,
): Door | undefined {
  if (doors.code === null || doors.secret === null) return undefined;
  return {
    code: doors.code,
    url: `${base}/#${doors.secret}`,
    address: base.replace(/^https?:\/\//, ''),
  };
}
