import type { Wording } from '../../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  looking: 'One moment …',
  done: 'Done! Pass the tablet on.',
  whoseTurn: 'Whose turn is it?',
  turn: (turn, turns) => `Turn ${turn} of ${turns}`,
  mine: 'It is my turn',
  clean: 'Nothing stays on this tablet of who came before you.',
  paperDone: 'This sheet is in. Lay it aside.',
  paperFirst: 'Take the first sheet',
  paperTitle: 'Take the next sheet',
  paperSheet: (sheet, sheets) => `Sheet ${sheet} of ${sheets}`,
  paperMine: 'Copy this sheet',
  look: 'Look at the screen',
  lookText: 'In a moment the questions come here by themselves.',
  lookAfter: 'The questions are over.',
  all: 'Everybody had a turn',
  allText: 'Thank you all. Look at the screen together.',
  closed: 'The meeting is over',
  again: 'Try again',
  noConnection: 'There is no connection. Nothing is lost. Try again in a moment.',
  pass: 'Pass the tablet on',
};
