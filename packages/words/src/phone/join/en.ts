import type { Wording } from '../../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  pageTitle: 'Raakvlak',
  codeTitle: 'Join in',
  codeLabel: 'Which code is on the screen?',
  codeButton: 'Go to the meeting',
  codeFew: (typed) => `A code has 8 letters and digits. There are ${typed} now.`,
  codeStrange: (signs) => `This is in no code at all: ${signs}. Look at the screen again.`,
  codeEmpty: 'First type the code that is on the screen.',
  looking: 'Looking it up …',
  seatTitle: 'Welcome back',
  seatLooking: 'Looking for your place …',
  nameLabel: 'What may we call you?',
  nameHint: 'A nickname is fine. So is nothing.',
  nameLong: 'This name is too long. Take one of at most 30 characters.',
  keepButton: 'Join in, keep what I give',
  keepMeaning: 'What you write will be there next time. You can always erase it.',
  keepMeaningUntil: (day) => `What you write stays until ${day} at most. You can always erase it.`,
  notKeepButton: 'Join in, keep nothing of mine',
  notKeepMeaning: 'What you write is gone afterwards. What we sort and agree together stays.',
  takingSeat: 'Getting a place ready for you …',
  noConnection: 'There is no connection. What you typed is still here. Try again in a moment.',
  again: 'Try again',
  tooOld: 'This browser is too old for Raakvlak. Ask your facilitator for a place on another device.',
  noScript: 'Raakvlak only works when JavaScript is switched on in your browser.',
};
