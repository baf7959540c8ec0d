import { accept, type Outcome } from '@raakvlak/domain';
import { resultOf, wallOf, type Arrangement, type BoardResult } from '@raakvlak/domain/cards';
import type { Results } from '@raakvlak/protocol/down';
import { endChecks } from '../../checks/end-checks.ts';
import { everyone } from './audience.ts';
import type { LiveBoard } from './live-board.ts';
import { no, type LiveMeeting } from './live-meeting.ts';
import { boardOf } from './meeting-state.ts';

type Summed = { readonly board: LiveBoard; readonly arrangement: Arrangement; readonly result: BoardResult };

/**
 * The end of a meeting: what the room saw stays as numbers and titles, the list of agreements is brought in step for the
 * last time, the ways in are dead, and everyone sees the end before they are let out. What is not kept goes when the
 * meeting is disposed, which whoever calls this does next.
 */
export async function closeMeeting(live: LiveMeeting): Promise<Outcome<void>> {
  const { ports, state } = live;
  const open = state;
  // From here on nobody changes anything: documents are judged by this state too.
  live.state = { ...state, status: 'closed', spotlight: null, timerEndsAt: null };
  const arrangements = new Map<string, Arrangement>();
  for (const id of live.boards.keys()) arrangements.set(id, await ports.documents.arrangement(id));
  let shown: readonly Results[] = [];
  const outcome = await live.turn<void>(() => {
    if (live.doors.code === null) return no('meeting-closed');
    const summed = [...live.boards.values()].map((board) => sum(live, board, arrangements.get(board.id)));
    const checks = endChecks(live);
    shown = checks.shown;
    const doors = live.doors;
    live.doors = { code: null, secret: null, stage: null };
    const at = live.now;
    return {
      write: async (transaction) => {
        await checks.write(transaction);
        await ports.store.save(transaction, live.state);
        await ports.store.saveClosed(transaction, live.id, at);
        const { organisation, group } = live.state;
        for (const { board, arrangement, result } of summed) {
          // What nobody worked on since it was reopened keeps the numbers the room saw then.
          await ports.contributions.dropMarks(transaction, { organisation, board: board.id });
          await ports.store.saveResult(transaction, board.id, result, board.worked && !board.damaged);
          // What a damaged document does not hold any more may still stand in the list.
          if (board.damaged) continue;
          await ports.agreements.project(transaction, {
            organisation,
            group: group.id,
            meeting: live.id,
            board: board.id,
            arrangement,
            now: at,
          });
        }
      },
      undo: () => {
        checks.undo();
        live.doors = doors;
      },
      done: () => accept(undefined),
    };
  });
  if (!outcome.ok) live.state = open;
  else {
    await sayGoodbye(live, shown);
    await ports.erased();
  }
  return outcome;
}

/** Numbers as the room saw them, with what is not kept in them: of that only a number stays. */
function sum(live: LiveMeeting, board: LiveBoard, read: Arrangement | undefined): Summed {
  const arrangement = read ?? board.arrangement;
  const shown = boardOf(live.state, board.id);
  if (!shown) throw new Error('A board without a place in its meeting');
  const recognised = shown.recognising ? new Map(board.memory.counts()) : undefined;
  const wall = wallOf(shown.sheet, board.memory.visible(shown.revealed), arrangement, recognised);
  const seats = [...live.seats.values()].filter(({ removed }) => !removed).length;
  return { board, arrangement, result: resultOf(wall, seats) };
}

async function sayGoodbye(live: LiveMeeting, shown: readonly Results[]): Promise<void> {
  live.announcer.flush();
  await live.readAgreements();
  live.tellMeeting();
  for (const results of shown) live.ports.say.in(everyone(live.id), 'results', results);
  live.ports.say.farewell(everyone(live.id), 'out', { code: 'meeting-closed' });
}
