import type { Language, NewId } from '@raakvlak/domain';
import type { DeskWords } from '@raakvlak/words/desk';
import { createContext } from 'svelte';
import type { Ask, NoCode } from './http/ask.ts';

/** What every page of the desk gets instead of reaching for it: texts, the server, time, chance, where to go. */
export type Desk = {
  readonly words: DeskWords;
  readonly language: Language;
  readonly ask: Ask;
  readonly newId: NewId;
  readonly now: () => number;
  readonly go: (address: string, how?: { instead?: boolean }) => void;
  /** What somebody reads when something was refused. */
  readonly because: (code: NoCode) => string;
  /** Says in passing that something was done, or why not. */
  readonly tell: (text: string) => void;
};

export const [useDesk, provideDesk] = createContext<Desk>();
