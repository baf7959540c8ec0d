export * from './apply-intent.ts';
export * from './gate/action-at.ts';
export * from './gate/board-gate.ts';
export * from './join-intents.ts';
export * from './migrate-board.ts';
export * from './new-board.ts';
export { readBoard, readBoardBytes } from './read-board.ts';
export { textOf, type TextAt } from './text-of.ts';
export * from './watch-board.ts';
