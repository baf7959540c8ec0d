import type { CheckPhoneWords } from '@raakvlak/words/phone';

/** A question's texts belong to the meeting; what we say around it is in the same language. */
export type Said = { readonly words: CheckPhoneWords; readonly language: 'nl' | 'en' };
