import type { StepKind } from '@raakvlak/domain';
import type { Component } from 'svelte';
import type { PhoneBoard } from './PhoneBoard.svelte.ts';

/** The steps that run a phase of a board; the others are between boards. */
export type BoardStep = Exclude<StepKind, 'welcome' | 'agreements' | 'talk' | 'end'>;

export type BoardScreen = Component<{ board: PhoneBoard }>;

/** The screens of some phases of a board, each fetched when the group comes that far. */
export type ScreensOf<Kind extends BoardStep> = Readonly<Record<Kind, () => Promise<BoardScreen>>>;
