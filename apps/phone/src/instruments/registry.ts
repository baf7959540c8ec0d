import type { Id, StepKind } from '@raakvlak/domain';
import type { Component } from 'svelte';
import type { PhoneBoard } from '../meeting/PhoneBoard.svelte.ts';
import { cards, spotlight } from './cards/screens.ts';
import { check } from './check/screens.ts';

/** The steps that run a phase of a board; the others are between boards. */
export type BoardStep = Exclude<StepKind, 'welcome' | 'agreements' | 'talk' | 'end'>;

export type BoardScreen = Component<{ board: PhoneBoard }>;
export type SpotlightScreen = Component<{ board: PhoneBoard; stone: Id }>;

/** The screens of some phases of a board, each fetched when the group comes that far. */
export type ScreensOf<Kind extends BoardStep> = Readonly<Record<Kind, () => Promise<BoardScreen>>>;

/** Every phase of a board, shown by one of the instruments; a screen that is missing does not compile. */
export const boardScreens: ScreensOf<BoardStep> = { ...cards, ...check };

export const spotlightScreen: () => Promise<SpotlightScreen> = spotlight;
