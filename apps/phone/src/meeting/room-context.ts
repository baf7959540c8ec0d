import type { AsidePhoneWords, FurtherPhoneWords, PhoneWords } from '@raakvlak/words/phone';
import { createContext } from 'svelte';
import type { Meeting } from './Meeting.svelte.ts';

export type Room = {
  readonly meeting: Meeting;
  readonly words: PhoneWords;
  /** Only for what is fetched together with it; elsewhere ask `refusalText`, which waits. */
  readonly further: FurtherPhoneWords;
  readonly aside: AsidePhoneWords;
  readonly refusals: FurtherPhoneWords['refusals'] | undefined;
  readonly language: string;
  /** Back to the door, with another code. */
  readonly leave: () => void;
};

/** The room that every screen is in. */
export const [theRoom, setRoom] = createContext<Room>();
