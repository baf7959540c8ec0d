import { safetyPhoneWords } from '@raakvlak/words/phone';
import Safety from './Safety.svelte';

/** What a child reads before it writes, with its texts; fetched only where children are asked to write. */
export const openSafety = async (language: 'nl' | 'en') => ({
  Safety,
  texts: await safetyPhoneWords(language),
});
