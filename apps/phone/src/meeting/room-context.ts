import type { PhoneWords } from '@raakvlak/words/phone';
import { createContext } from 'svelte';
import type { Seat, Shelves } from '../door/kept-seat.ts';
import type { Meeting } from './Meeting.svelte.ts';
import type { LaterWords } from './RoomWords.svelte.ts';

/** What is read later is only for what is fetched together with it; for a refusal ask `refusalText`, which waits. */
export type Room = LaterWords & {
  readonly meeting: Meeting;
  readonly words: PhoneWords;
  readonly refusals: LaterWords['further']['refusals'] | undefined;
  readonly language: 'nl' | 'en';
  /** Back to the door, with another code. */
  readonly leave: () => void;
  /** The seat of this device; undefined on one that is passed on. */
  readonly own: OwnSeat | undefined;
  /** Opens "my place". */
  readonly openSeat: () => void;
  /** On a device that is passed on: this one is ready, the next one may have it. */
  readonly turn: Turn | undefined;
};

/** The seat that this device holds, and where it lies. */
export type OwnSeat = { readonly seat: Seat; readonly shelves: Shelves };

/** `paper`: somebody types in what others wrote. */
export type Turn = { readonly paper: boolean; readonly done: () => void };

/** The room that every screen is in. */
export const [theRoom, setRoom] = createContext<Room>();
