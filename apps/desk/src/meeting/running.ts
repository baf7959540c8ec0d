import type { Language, NewId, RefusalCode } from '@raakvlak/domain';
import type { DeskWords } from '@raakvlak/words/desk';
import { createContext } from 'svelte';
import type { LiveMeeting } from './LiveMeeting.svelte.ts';

/** What every part of the console gets: the meeting as it runs, texts, and how to say something in passing. */
export type Running = {
  readonly live: LiveMeeting;
  readonly words: DeskWords;
  readonly language: Language;
  readonly newId: NewId;
  /** UTC ms. */
  readonly now: () => number;
  readonly tell: (text: string) => void;
  readonly because: (code: RefusalCode | 'offline') => string;
  /** Does something to the meeting and says why when it was refused. True when it was done. */
  readonly steer: (what: Parameters<LiveMeeting['steer']>[0]) => Promise<boolean>;
};

export const [useRunning, provideRunning] = createContext<Running>();
