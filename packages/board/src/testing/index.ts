export { anyIntent } from './any-intent.ts';
export { chanceFrom, type Chance } from './chance.ts';
export { complaintsAfter, type Schedule } from './convergence.ts';
export { garbage } from './garbage.ts';
export { sampleCards, sampleSheet } from './sample-board.ts';
