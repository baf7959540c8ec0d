import type { Id } from '@raakvlak/domain';
import type { FieldId, NewCard } from '@raakvlak/domain/cards';
import type { Meeting } from './Meeting.svelte.ts';
import type { PhoneBoard } from './PhoneBoard.svelte.ts';

/* What a person gives, as commands. Each carries the step it was made in, so that what is late is not lost. */

export function giveCard(meeting: Meeting, board: PhoneBoard, card: NewCard): void {
  meeting.give({
    kind: 'write',
    id: meeting.newId(),
    board: board.id,
    step: writingStep(meeting, board),
    card,
  });
}

/** Lays a card aside on this phone; nobody else sees it until its writer shares it. */
export function keepCardHere(meeting: Meeting, board: PhoneBoard, { field, words, name }: NewCard): void {
  meeting.notebook.lay({ ref: meeting.newId(), board: board.id, field, words, name, because: 'mine' });
}

/** Shares what lay on this phone only. */
export function giveSlip(meeting: Meeting, board: PhoneBoard, ref: Id): void {
  const slip = meeting.notebook.take(ref);
  if (slip) giveCard(meeting, board, { field: slip.field, words: slip.words, name: slip.name, again: null });
}

/** Other words for what lies on this phone only. */
export function rewriteSlip(meeting: Meeting, ref: Id, words: string): void {
  const slip = meeting.notebook.take(ref);
  if (slip) meeting.notebook.lay({ ...slip, words });
}

export function rewordCard(
  meeting: Meeting,
  board: PhoneBoard,
  ref: Id,
  words: string,
  field: FieldId,
): void {
  const unsent = meeting.waiting.find((give) => give.kind === 'write' && give.id === ref);
  if (unsent?.kind === 'write' && meeting.outbox.takeBack(ref)) {
    meeting.give({ ...unsent, card: { ...unsent.card, words, field } });
    return;
  }
  meeting.give({
    kind: 'reword',
    id: meeting.newId(),
    board: board.id,
    step: writingStep(meeting, board),
    ref,
    words,
    field,
  });
}

/** Takes a card back. One that never left the phone never will. */
export function withdrawCard(meeting: Meeting, board: PhoneBoard, ref: Id): void {
  if (meeting.notebook.take(ref) || meeting.outbox.takeBack(ref)) return;
  meeting.give({
    kind: 'withdraw',
    id: meeting.newId(),
    board: board.id,
    step: writingStep(meeting, board),
    ref,
  });
}

/** "Herken ik ook", on or off; a tap that was not sent yet is taken back instead of followed by its opposite. */
export function recognise(meeting: Meeting, board: PhoneBoard, target: Id, on: boolean): void {
  const last = meeting.waiting.filter((give) => give.kind === 'recognise' && give.target === target).pop();
  if (last && meeting.outbox.takeBack(last.id) && board.recognises(target) === on) return;
  meeting.give({
    kind: 'recognise',
    id: meeting.newId(),
    board: board.id,
    step: meeting.view?.step ?? '',
    target,
    on,
  });
}

/** "Bewaar toch niets van mij": from this tap on nothing of it lies on the device either. */
export function keepNothing(meeting: Meeting): void {
  meeting.notebook.leaveDevice();
  meeting.outbox.leaveDevice();
  meeting.give({ kind: 'keepNothing', id: meeting.newId() });
}

/** "Wis mijn gegevens": what was not sent yet never will be. */
export function eraseMine(meeting: Meeting): void {
  meeting.notebook.burn();
  meeting.outbox.empty();
  meeting.memory.forget();
  for (const board of meeting.boards)
    if (board.told) board.told = { ...board.told, group: null, answers: {} };
  meeting.give({ kind: 'eraseMine', id: meeting.newId() });
}

function writingStep(meeting: Meeting, board: PhoneBoard): Id {
  const { step, view } = meeting;
  if (step?.kind === 'write' && step.board === board.id) return step.id;
  const steps = view?.steps ?? [];
  return steps.find(({ kind, board: at }) => kind === 'write' && at === board.id)?.id ?? view?.step ?? '';
}
