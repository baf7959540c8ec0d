import type { MeetingChange, MeetingDetail } from '@raakvlak/protocol/http';

/** What is being prepared, as it is when nothing was typed yet. */
export const draftOf = (detail: MeetingDetail): MeetingChange => ({
  title: detail.title,
  plannedFor: detail.plannedFor,
  opening: { ...detail.opening },
  programme: detail.programme.map((step) => ({ ...step })),
  boards: detail.boards.map(({ id, title, sheet, check }) => ({
    id,
    title,
    sheet: structuredCopy(sheet),
    check: structuredCopy(check),
  })),
});

/**
 * The draft after the server added or took out boards: those and their steps come and go, and what somebody typed meanwhile stays.
 * A new step lies behind the step that is before it on the server.
 */
export function adopt(draft: MeetingChange, detail: MeetingDetail): MeetingChange {
  const fresh = draftOf(detail);
  const boards = fresh.boards.map((board) => draft.boards.find(({ id }) => id === board.id) ?? board);
  const known = new Set(boards.map(({ id }) => id));
  const programme = draft.programme.filter(({ board }) => board === null || known.has(board));
  for (const [at, step] of fresh.programme.entries()) {
    if (programme.some(({ id }) => id === step.id)) continue;
    const before = fresh.programme[at - 1];
    programme.splice(programme.findIndex(({ id }) => id === before?.id) + 1, 0, step);
  }
  return { ...draft, programme, boards };
}

// structuredClone is younger than the oldest browser we promise.
const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
