import { accept, refuse, type Outcome } from '@raakvlak/domain';
import { whyNot } from '@raakvlak/domain/cards';
import type { Steer } from '@raakvlak/protocol/up';
import type { BoardNow } from './board-now.ts';
import type { CardRecord } from './card-record.ts';
import type { Edit } from './edit.ts';

type SteerOf<K extends Steer['kind']> = Extract<Steer, { kind: K }>;

/** Takes a card away everywhere or brings it back, whoever gave it and in whatever step. */
export function hiding({ card: id, on }: SteerOf<'hide'>, board: BoardNow): Outcome<Edit> {
  const code = whyNot('card.hide', 'facilitator', board.situation);
  if (code) return refuse(code);
  const card = board.memory.card(id);
  if (!card) return refuse('not-found');
  return accept(card.hidden === on ? {} : { put: [{ ...card, hidden: on }] });
}

/**
 * Look first (R6): on the screen, in other words, or not at all. Only where writers were told so before they wrote; a late
 * card may always be shown or left out, for that is what the tray is for.
 */
export function looking(steer: SteerOf<'look'>, board: BoardNow): Outcome<Edit> {
  const code = whyNot('card.moderate', 'facilitator', board.situation);
  if (code) return refuse(code);
  const card = board.memory.card(steer.card);
  if (!card) return refuse('not-found');
  const fromTray = card.state === 'late' || card.state === 'left-out';
  if (!board.sheet.lookFirst && (steer.verdict === 'reword' || !fromTray)) return refuse('not-allowed');
  const judged = verdictOn(card, steer);
  return judged ? accept({ put: [judged] }) : refuse('empty');
}

function verdictOn(card: CardRecord, { verdict, words }: SteerOf<'look'>): CardRecord | undefined {
  switch (verdict) {
    case 'show':
      return { ...card, state: 'shown', shownWords: null };
    case 'leave-out':
      return { ...card, state: 'left-out', shownWords: null };
    case 'reword':
      return words === null ? undefined : { ...card, state: 'reworded', shownWords: words };
  }
}

/** Brings the late ones to the others, all at once. */
export function showingLate(board: BoardNow): Outcome<Edit> {
  const code = whyNot('cards.showLate', 'facilitator', board.situation);
  if (code) return refuse(code);
  const late = board.memory.aside().filter(({ state }) => state === 'late');
  return accept({ put: late.map((card) => ({ ...card, state: 'shown' as const })) });
}
