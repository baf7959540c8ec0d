import type { Component } from 'svelte';
import type { StepKind } from '@raakvlak/domain';
import type { LiveBoard } from '../meeting/LiveBoard.svelte.ts';
import CardsConsole from './cards/CardsConsole.svelte';

export type ConsoleView = Component<{ board: LiveBoard; kind: StepKind }>;
type Instrument = 'cards';

/** How each instrument looks at the console. A new one without a view does not compile. */
export const consoleViews: Readonly<Record<Instrument, ConsoleView>> = {
  cards: CardsConsole,
};
