import type { Language } from '@raakvlak/domain';
import type { nl } from './phone/nl.ts';
import type { Wording } from './wording.ts';

export type PhoneWords = Wording<typeof nl>;

/** Brings the texts of one language; the other one is never fetched. */
export async function phoneWords(language: Language): Promise<PhoneWords> {
  return language === 'en' ? (await import('./phone/en.ts')).en : (await import('./phone/nl.ts')).nl;
}
