import { goneFrom, type Id } from '@raakvlak/domain';
import type { Earlier, MeetingView } from '@raakvlak/protocol/down';
import type { MeetingState } from './live/meeting-state.ts';

/** What everyone in the meeting may know of it: the same for every phone, the stage and the console. */
export function viewOf(state: MeetingState, earlier: ReadonlyMap<Id, Earlier>, now: number): MeetingView {
  const { id, language, group, title, status, opening, programme, step, before, bindsAt } = state;
  return {
    id,
    language,
    group: { name: group.name, kind: group.kind },
    title,
    status,
    opening,
    steps: [...programme],
    step,
    before,
    bindsAt,
    locked: state.locked,
    paused: state.paused,
    timerEndsAt: state.timerEndsAt,
    spotlight: state.spotlight,
    boards: state.boards.map((board) => ({
      id: board.id,
      title: board.title,
      sheet: board.sheet,
      revealed: board.revealed,
      recognising: board.recognising,
      ordering: board.ordering,
      earlier: board.previous === null ? null : shownOf(earlier.get(board.id), board.earlierWords),
      check: board.check && { ...board.round, asks: board.check },
    })),
    safety: state.safety,
    keptUntil: goneFrom(state.openedAt, group.keepDays),
    now,
  };
}

/** A join code opens no old words: they are there only while the facilitator shows them. */
const shownOf = (earlier: Earlier | undefined, words: boolean): Earlier | null =>
  earlier ? { ...earlier, cards: words ? earlier.cards : null } : null;
