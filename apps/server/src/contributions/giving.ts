import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import { cardsMost, hasField, whyNot, type CardState } from '@raakvlak/domain/cards';
import type { Give } from '@raakvlak/protocol/up';
import { isStone, type BoardNow } from './board-now.ts';
import { stateFor, type CardRecord } from './card-record.ts';
import type { Edit, Tap } from './edit.ts';
import { standingAfter } from './mark.ts';

export type Giver = { readonly seat: Id; readonly kept: boolean };
type GiveOf<K extends Give['kind']> = Extract<Give, { kind: K }>;
export type GiveToBoard = GiveOf<'write' | 'reword' | 'withdraw' | 'recognise'>;

/** What a gift changes, and what its giver hears. An empty edit is a repeat: it was done before. */
export type Given = { readonly edit: Edit; readonly card: Id | null; readonly state: CardState | null };

/** More from one seat is no person any more, and would fill the board for everybody. */
const cardsOfOneSeatMost = 500;

/** Judges what one person gives to a board. Looks, changes nothing. */
export function given(give: GiveToBoard, giver: Giver, board: BoardNow): Outcome<Given> {
  switch (give.kind) {
    case 'write':
      return written(give, giver, board);
    case 'reword':
      return reworded(give, giver, board);
    case 'withdraw':
      return withdrawn(give, giver, board);
    case 'recognise':
      return recognised(give, giver, board);
  }
}

function written(give: GiveOf<'write'>, { seat, kept }: Giver, board: BoardNow): Outcome<Given> {
  const id = board.cardId(give.id);
  const there = board.memory.card(id);
  if (there) return there.seat === seat ? repeated(there, board) : refuse('not-yours');
  const { field, words, name, again } = give.card;
  if (!hasField(board.sheet, field)) return refuse('invalid');
  if (again !== null && !board.earlierThemes.has(again)) return refuse('invalid');
  const standing = standingOf(id, give.step, board);
  if (!standing.ok) return standing;
  if (board.memory.size >= cardsMost || board.memory.givenBy(seat) >= cardsOfOneSeatMost)
    return refuse('board-full');
  return put(
    {
      id,
      seat,
      ref: give.id,
      field,
      words,
      name,
      again,
      ...standing.value,
      shownWords: null,
      stored: kept,
    },
    board,
  );
}

/** As it stood before a restart when its phone brings it back, else as the step has it. */
function standingOf(id: Id, step: Id, { situation, sheet, marks, asksForCards }: BoardNow) {
  const mark = marks.get(id);
  if (mark && situation.step !== 'closed') return standingAfter(mark, sheet);
  const code = whyNot('card.write', 'participant', situation);
  if (!code) return accept({ state: sheet.lookFirst ? 'waiting' : 'shown', hidden: false } as const);
  if (code === 'not-now' && asksForCards(step)) return accept({ state: 'late', hidden: false } as const);
  return refuse(code);
}

function reworded(give: GiveOf<'reword'>, { seat }: Giver, board: BoardNow): Outcome<Given> {
  const card = board.memory.card(board.cardId(give.ref));
  if (!card) return refuse('not-found');
  const code = whyNotChange(card, seat, board);
  if (code) return refuse(code);
  const { words, field } = give;
  if (!hasField(board.sheet, field)) return refuse('invalid');
  if (card.words === words && card.field === field) return repeated(card, board);
  const judgedAgain = board.sheet.lookFirst && card.state !== 'late' ? 'waiting' : card.state;
  return put({ ...card, words, field, state: judgedAgain, shownWords: null }, board);
}

function withdrawn(give: GiveOf<'withdraw'>, { seat }: Giver, board: BoardNow): Outcome<Given> {
  const card = board.memory.card(board.cardId(give.ref));
  if (!card) return accept({ edit: {}, card: null, state: null });
  const code = whyNotChange(card, seat, board);
  if (code) return refuse(code);
  const edit = { gone: [card], untap: board.memory.tapsOn(card.id) };
  return accept({ edit, card: card.id, state: null });
}

function recognised(give: GiveOf<'recognise'>, { seat, kept }: Giver, board: BoardNow): Outcome<Given> {
  const { target, on } = give;
  const code = whyNot('recognise', 'participant', board.situation);
  if (code) return refuse(code);
  const tap: Tap = { target, seat, stored: kept };
  const isOn = board.memory.tapped(target, seat);
  if (on === isOn) return accept({ edit: {}, card: null, state: null });
  if (on && !isStone(board, target)) return refuse('not-found');
  return accept({ edit: on ? { tap: [tap] } : { untap: [tap] }, card: null, state: null });
}

/** Changing one's own is part of writing; a late card that nobody saw yet stays its writer's a little longer. */
function whyNotChange(card: CardRecord, seat: Id, { situation }: BoardNow) {
  if (card.seat !== seat) return 'not-yours';
  const code = whyNot('card.change', 'participant', situation);
  return code === 'not-now' && card.state === 'late' ? undefined : code;
}

const put = (card: CardRecord, { revealed }: BoardNow): Outcome<Given> =>
  accept({ edit: { put: [card] }, card: card.id, state: stateFor(card, revealed) });

const repeated = (card: CardRecord, { revealed }: BoardNow): Outcome<Given> =>
  accept({ edit: {}, card: card.id, state: stateFor(card, revealed) });
