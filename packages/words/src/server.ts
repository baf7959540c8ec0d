import type { Language } from '@raakvlak/domain';
import type { nl } from './server/nl.ts';
import type { Wording } from './wording.ts';

export type ServerWords = Wording<typeof nl>;

/** Brings the texts of one language; the other one is never fetched. */
export async function serverWords(language: Language): Promise<ServerWords> {
  return language === 'en' ? (await import('./server/en.ts')).en : (await import('./server/nl.ts')).nl;
}
