import type { Wording } from '../wording.ts';
import { access } from './en/access.ts';
import { board } from './en/board.ts';
import { checkEditor, paper, phoneQuestion, readyMade } from './en/check-editor.ts';
import { roster, rosterCards, safety } from './en/roster.ts';
import { cards } from './en/cards.ts';
import { checkConsole } from './en/check-console.ts';
import { regie } from './en/regie.ts';
import { frame } from './en/frame.ts';
import { group } from './en/group.ts';
import { prepare } from './en/prepare.ts';
import { shelf, start } from './en/shelf.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
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
