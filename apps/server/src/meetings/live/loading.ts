import type { Id } from '@raakvlak/domain';
import type { Earlier } from '@raakvlak/protocol/down';
import { BoardMemory } from '../../contributions/board-memory.ts';
import { closeAnswers } from '../../checks/steer-check.ts';
import { firstThemes } from '../../checks/first-themes.ts';
import { LiveBoard } from './live-board.ts';
import { LiveMeeting } from './live-meeting.ts';
import type { LivePorts } from './live-ports.ts';
import { stepOf, type BoardState, type MeetingState } from './meeting-state.ts';
import { inStep } from './steering.ts';

/**
 * A meeting as it was stored, running again; undefined when it is not open. What was not kept, phones bring back. `worked`
 * says that people may have worked on its boards since they were summed up last.
 */
export async function loadMeeting(
  id: Id,
  ports: LivePorts,
  worked: boolean,
): Promise<LiveMeeting | undefined> {
  const stored = await ports.store.load(id);
  if (stored?.state.status !== 'open') return undefined;
  const { doors, activeAt } = stored;
  const { organisation, group, boards } = stored.state;
  const state = inSomeStep(stored.state);
  const live = new LiveMeeting(
    {
      state,
      doors,
      activeAt,
      seats: await ports.seats.ofMeeting(organisation, id),
      boards: await Promise.all(boards.map((board) => loadBoard(organisation, board, ports))),
      agreements: await ports.agreements.listOf(organisation, group.id),
      closeAnswers,
    },
    ports,
  );
  for (const board of live.boards.values()) board.worked = worked;
  live.rounds.watch();
  return live;
}

async function loadBoard(
  organisation: Id,
  { id, sheet, check }: BoardState,
  ports: LivePorts,
): Promise<LiveBoard> {
  ports.documents.open(id, sheet);
  const earlier = await earlierOf(id, ports);
  const themes = firstThemes(sheet, check, earlier?.result.themes ?? [], ports.newId);
  if (themes.length > 0) await ports.documents.seed(id, themes);
  const shelf = { organisation, board: id };
  const memory = new BoardMemory(await ports.contributions.load(shelf));
  const board = new LiveBoard(id, memory, earlier, await ports.contributions.marks(shelf));
  board.arrangement = await ports.documents.arrangement(id);
  board.damaged = ports.documents.isDamaged(id);
  if (check) {
    board.asking = await ports.checks.load(shelf);
    board.then = await ports.checks.then(shelf);
  }
  return board;
}

async function earlierOf(board: Id, { store, contributions }: LivePorts): Promise<Earlier | undefined> {
  const earlier = await store.earlier(board);
  if (!earlier) return undefined;
  const { organisation, heldAt, result, revealed } = earlier;
  const stored = await contributions.load({ organisation, board: earlier.board });
  return { board: earlier.board, heldAt, result, cards: new BoardMemory(stored).visible(revealed) };
}

/** Its first step when it was just opened, and the boards as that step needs them. */
function inSomeStep(state: MeetingState): MeetingState {
  const step = stepOf(state, state.step) ?? state.programme[0];
  return step ? inStep({ ...state, step: step.id }, step) : state;
}
