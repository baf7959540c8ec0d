import type { MeetingDetail } from '@raakvlak/protocol/http';
import { templateById } from '@raakvlak/words/templates';

/** Why these questions are asked: the meeting's own reason, and for questions that were added the one they came with. */
export function whyOf({ boards, opening, language }: MeetingDetail, board: string): string {
  const [first] = boards;
  if (board === first?.id) return opening.purpose;
  const check = boards.find(({ id }) => id === board)?.check;
  return (check && templateById(check.id)?.opening.purpose[language]) ?? '';
}
