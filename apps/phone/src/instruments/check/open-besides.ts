import { givenPhoneWords } from '@raakvlak/words/phone';
import Ear from '../../ui/Ear.svelte';
import Choose from './Choose.svelte';
import Given from './Given.svelte';
import { aloud } from './questions/aloud.ts';
import Ready from './Ready.svelte';

/** What stands beside the questions and after them: fetched while the first screen is read, with its texts. */
export const openBesides = async (language: 'nl' | 'en') => ({
  Ear,
  aloud,
  Choose,
  Given,
  Ready,
  texts: await givenPhoneWords(language),
});
