import { applyIntent, BoardReading, boardGateSchema, newBoardUpdate, type BoardActor } from '@raakvlak/board';
import type { Id, RandomBytes } from '@raakvlak/domain';
import { createGate } from '@raakvlak/sync/gate';
import { Hub, SnapshotThread, type Broadcast, type Report, type Visitor } from '@raakvlak/sync/server';
import type { Sheet } from '@raakvlak/domain/cards';
import { withoutWaiting, type Clock } from '../clock.ts';
import { boardNow } from '../contributions/board-situation.ts';
import type { Guest } from '../meetings/live/audience.ts';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import type { Documents } from '../meetings/live/live-ports.ts';
import type { BoardLog } from './board-log.ts';

const atOnce = { least: 0, most: 0 };

/** The hub of all boards that groups work on now, and what a running meeting asks of it. */
export function createDocuments({
  log,
  clock,
  random,
  run,
  broadcast,
  report,
  changed,
  gathers,
}: {
  log: BoardLog;
  clock: Clock;
  random: RandomBytes;
  /** A random name of this process. */
  run: string;
  broadcast: Broadcast;
  report: (report: Report) => void;
  changed: (board: Id) => void;
  /** Whether what phones send waits a moment for what others send; not where a test moves the clock by hand. */
  gathers: boolean;
}): { hub: Hub<BoardActor>; documents: Documents } {
  const open = new Map<Id, { readonly sheet: Sheet; readonly reading: BoardReading }>();
  const openOne = (board: Id) => {
    const found = open.get(board);
    if (!found) throw new Error('A document without a board');
    return found;
  };
  const bug = (where: string) => (error: unknown) => report({ is: 'bug', where, error });
  const hub = new Hub<BoardActor>({
    log,
    clock: withoutWaiting(clock),
    // What comes together is written together anyway, by the commit that the log is made with.
    timing: { gather: 0, ...(gathers ? {} : { take: atOnce }) },
    clientId: () => clientId(random),
    run,
    broadcast,
    report,
    changed,
    makeSnapshot: new SnapshotThread(clock).make,
    gate: (board) =>
      createGate(
        boardGateSchema<BoardActor>(openOne(board).sheet, (actor) => actor),
        bug('gate'),
      ),
  });
  return {
    hub,
    documents: {
      open: (board, sheet) => void open.set(board, { sheet, reading: new BoardReading(bug('reading')) }),
      arrangement: async (board) => {
        const { reading } = openOne(board);
        return reading.accept(await hub.read(board, (doc) => reading.look(doc)));
      },
      isDamaged: log.isDamaged,
      seed: async (board, themes) => {
        if (log.isDamaged(board)) return;
        const bytes = newBoardUpdate(themes, clientId(random));
        if (bytes && (await hub.load(board, bytes, 'themes of last time')) === 'failed')
          throw new Error('The themes of last time could not be stored');
      },
      forget: async (board, cards) => {
        if (log.isDamaged(board)) return;
        await hub.write(board, (doc) => {
          for (const card of cards) applyIntent(doc, { kind: 'place', card, to: null }, { cards: [] });
        });
      },
      drop: async (board) => {
        await hub.drop(board);
        open.get(board)?.reading[Symbol.dispose]();
        open.delete(board);
      },
      eject: (board, seat) => hub.eject(board, ({ owner }) => owner === seat),
    },
  };
}

/** How a guest stands towards a document; null when it is not one of their meeting. */
export function visitorOf(
  live: LiveMeeting | undefined,
  guest: Guest,
  board: Id,
): Visitor<BoardActor> | null {
  if (!live?.boards.has(board)) return null;
  return { owner: ownerOf(guest), actor: () => actorNow(live, guest, board) };
}

/** Who claims Yjs client ids; a stage only looks. */
function ownerOf(guest: Guest): string | null {
  switch (guest.role) {
    case 'participant':
      return guest.seat;
    case 'facilitator':
      return guest.user;
    case 'stage':
      return null;
  }
}

/** Asked again for every update: a step, a lock or a removed seat counts at once. */
function actorNow(live: LiveMeeting, guest: Guest, id: Id): BoardActor | null {
  const board = boardNow(live, id);
  const damaged = live.boards.get(id)?.damaged ?? false;
  if (!board || live.state.status !== 'open') return null;
  if (guest.role === 'participant' && live.seats.get(guest.seat)?.removed !== false) return null;
  return {
    role: guest.role,
    // What is damaged can only be looked at: nothing is written over it.
    situation: { ...board.situation, locked: board.situation.locked || damaged },
    // A card that was not kept is brought back only after a restart; its place was in the document all the time.
    isCard: (card) => board.memory.knew(card) || board.marks.has(card) || board.arrangement.places.has(card),
    cards: () => board.memory.cards().map(({ id: card, field, again }) => ({ id: card, field, again })),
  };
}

/** A Yjs client id nobody has; it is a whole number of 32 bits. */
const clientId = (random: RandomBytes): number => new DataView(random(new Uint8Array(4)).buffer).getUint32(0);
