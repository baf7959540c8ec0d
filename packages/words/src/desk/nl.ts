import { access } from './nl/access.ts';
import { board } from './nl/board.ts';
import { checkEditor, paper, phoneQuestion, readyMade } from './nl/check-editor.ts';
import { roster, rosterCards, safety } from './nl/roster.ts';
import { cards } from './nl/cards.ts';
import { checkConsole } from './nl/check-console.ts';
import { regie } from './nl/regie.ts';
import { frame } from './nl/frame.ts';
import { group } from './nl/group.ts';
import { prepare } from './nl/prepare.ts';
import { shelf, start } from './nl/shelf.ts';

/** The source: what the user reads in the desk. */
export const nl = {
  frame,
  access,
  shelf,
  start,
  group,
  prepare,
  regie,
  cards,
  board,
  checkConsole,
  roster,
  rosterCards,
  safety,
  checkEditor,
  readyMade,
  phoneQuestion,
  paper,
};
