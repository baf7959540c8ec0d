import { ownPhoneWords } from '@raakvlak/words/phone';
import OwnSeat from './OwnSeat.svelte';

/** The part of "my place" that is about a personal code, with its texts; fetched when the place is opened. */
export const ownSeat = async (language: 'nl' | 'en') => ({
  OwnSeat,
  words: await ownPhoneWords(language),
});
