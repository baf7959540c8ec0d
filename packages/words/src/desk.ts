import type { Language } from '@raakvlak/domain';
import type { nl } from './desk/nl.ts';
import type { Wording } from './wording.ts';

export type DeskWords = Wording<typeof nl>;

/** Brings the texts of one language; the other one is never fetched. */
export async function deskWords(language: Language): Promise<DeskWords> {
  return language === 'en' ? (await import('./desk/en.ts')).en : (await import('./desk/nl.ts')).nl;
}
