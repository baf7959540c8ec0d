import type { Wording } from '../../wording.ts';
import type { board as nl } from '../nl/board.ts';

export const board: Wording<typeof nl> = {
  heldAt: (day) => `Made on ${day}`,
  notHeld: 'Not held yet',
  stillOpen: 'Still going on: this is what lies there now',
  people: (count) => (count === 1 ? '1 participant' : `${count} participants`),
  cards: (count) => (count === 1 ? '1 card' : `${count} cards`),
  wall: 'What the group wrote',
  numbers: 'n is how many people recognised this. Before recognising we count cards.',
  notKept: (count) =>
    count === 1 ? '1 card was not kept, as asked.' : `${count} cards were not kept, as asked.`,
  thenNow: 'Then and now',
  agreements: 'What did we agree?',
  noAgreements: 'Nothing was agreed.',
  print: 'Print on A4',
  csv: 'Download for Excel',
  again: 'Look again',
  removeCard: 'Erase this card',
  removeCardWhy: (words) => `“${words}” goes for good.`,
  removeCardYes: 'Yes, erase this card',
  editing: 'Erase cards',
  editingDone: 'Done erasing',
  editingWhy: 'Tap a card that should not have been there.',
  remove: 'Erase this board',
  removeWhy: 'All cards, themes and numbers of this board go. You cannot get it back.',
  removeYes: 'Yes, erase this board',
};
