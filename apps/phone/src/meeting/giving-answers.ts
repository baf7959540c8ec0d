import type { Perspective } from '@raakvlak/domain';
import type { Answer } from '@raakvlak/domain/check';
import type { Meeting } from './Meeting.svelte.ts';
import type { PhoneBoard } from './PhoneBoard.svelte.ts';

/** One answer of mine; the last one counts. One that was not sent yet is replaced instead of followed. */
export function giveAnswer(meeting: Meeting, board: PhoneBoard, question: string, answer: Answer): void {
  for (const give of meeting.waiting)
    if (give.kind === 'answer' && give.board === board.id && give.question === question)
      meeting.outbox.takeBack(give.id);
  meeting.give({
    kind: 'answer',
    id: meeting.newId(),
    board: board.id,
    step: meeting.askingStep(board.id),
    question,
    answer,
  });
}

/** In which part of the group I count; null is none of them. */
export function giveGroup(meeting: Meeting, board: PhoneBoard, group: string | null): void {
  const step = meeting.askingStep(board.id);
  meeting.give({ kind: 'group', id: meeting.newId(), board: board.id, step, group });
}

/** From which side I am here. */
export function givePerspective(meeting: Meeting, perspective: Perspective): void {
  meeting.give({ kind: 'perspective', id: meeting.newId(), perspective });
}
