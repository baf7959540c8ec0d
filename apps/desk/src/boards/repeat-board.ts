import type { Id } from '@raakvlak/domain';
import type { Desk } from '../desk.ts';

/** Makes the next meeting of a group on one of its boards and goes there. However often it is tapped, it is one meeting. */
export function repeatBoard({
  ask,
  language,
  go,
  tell,
  because,
}: Desk): (group: Id, board: Id) => Promise<void> {
  let making = false;
  return async (group, board) => {
    if (making) return;
    making = true;
    const answer = await ask.newMeeting(group, { template: '', language, repeat: board, plannedFor: null });
    making = answer.ok;
    if (answer.ok) go(`/desk/meetings/${answer.value.id}`);
    else tell(because(answer.code));
  };
}
