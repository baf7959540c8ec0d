import type { GroupView, MeetingLine } from '@raakvlak/protocol/http';

type BoardLine = MeetingLine['boards'][number];

/** The meeting that is on or comes: an open one first, then the planned one with the first day, then the one made first. */
export function nextOf({ meetings }: GroupView): MeetingLine | undefined {
  const open = meetings.find(({ status }) => status === 'open');
  if (open) return open;
  const planned = meetings.filter(({ status }) => status === 'planned');
  return planned.reduce<MeetingLine | undefined>((first, line) => {
    if (!first) return line;
    return (line.plannedFor ?? '9') < (first.plannedFor ?? '9') ? line : first;
  }, undefined);
}

/** Meetings that were held, oldest first: the group's line of moments. */
export const heldBy = ({ meetings }: GroupView): MeetingLine[] =>
  meetings.filter(({ openedAt }) => openedAt !== null).sort((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0));

/** Boards that can be looked at again: of each line of moments the last one of a closed meeting, newest first. */
export function repeatable(group: GroupView): BoardLine[] {
  const boards = heldBy(group).flatMap(({ status, boards }) => (status === 'closed' ? boards : []));
  const repeated = new Set(group.meetings.flatMap(({ boards }) => boards.map(({ previous }) => previous)));
  return boards.filter(({ id }) => !repeated.has(id)).reverse();
}
