import type { Id } from '@raakvlak/domain';
import type { Component } from 'svelte';
import type { BoardStep, ScreensOf } from '../meeting/board-screen.ts';
import type { PhoneBoard } from '../meeting/PhoneBoard.svelte.ts';
import { cards, spotlight } from './cards/screens.ts';
import { check } from './check/screens.ts';

/** Every phase of a board, shown by one of the instruments; a screen that is missing does not compile. */
export const boardScreens: ScreensOf<BoardStep> = { ...cards, ...check };

export const spotlightScreen: () => Promise<Component<{ board: PhoneBoard; stone: Id }>> = spotlight;
