import type { Id, StepKind } from '@raakvlak/domain';
import type { Component } from 'svelte';
import type { PhoneBoard } from '../meeting/PhoneBoard.svelte.ts';
import { cards } from './cards/screens.ts';

/** The steps that run a phase of a board; the others are between boards. */
export type BoardStep = Exclude<StepKind, 'welcome' | 'agreements' | 'talk' | 'end'>;

export type BoardScreen = Component<{ board: PhoneBoard }>;
export type SpotlightScreen = Component<{ board: PhoneBoard; stone: Id }>;

/** An instrument's screens, each fetched when the group comes that far. */
export type Screens = Readonly<Record<BoardStep, () => Promise<BoardScreen>>> & {
  readonly spotlight: () => Promise<SpotlightScreen>;
};

/** One line per instrument; a screen that is missing does not compile. */
export const instruments: Readonly<Record<'cards', Screens>> = { cards };
