import type { Component } from 'svelte';
import type { StepKind } from '@raakvlak/domain';
import type { LiveBoard } from '../meeting/LiveBoard.svelte.ts';
import CardsConsole from './cards/CardsConsole.svelte';
import CheckConsole from './check/CheckConsole.svelte';
import { runs, type Instrument } from './runs.ts';

export type ConsoleView = Component<{ board: LiveBoard; kind: StepKind }>;

/** How each instrument looks at the console. A new one without a view does not compile. */
const consoleViews: Readonly<Record<Instrument, ConsoleView>> = {
  cards: CardsConsole,
  check: CheckConsole,
};

/** The console's view of a board in a step of this kind. */
export const consoleView = (kind: StepKind, board: LiveBoard): ConsoleView =>
  consoleViews[runs(kind, board.view.check !== null)];
