import { givenPhoneWords } from '@raakvlak/words/phone';
import Given from './Given.svelte';
import Ready from './Ready.svelte';

/** What comes after the last question, with its texts. */
export const openAfter = async (language: 'nl' | 'en') => ({
  Given,
  Ready,
  texts: await givenPhoneWords(language),
});
