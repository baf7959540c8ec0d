import type { Language } from '@raakvlak/domain';
import type { nl } from './stage/nl.ts';
import type { Wording } from './wording.ts';

export type StageWords = Wording<typeof nl>;

/** Brings the texts of one language; the other one is never fetched. */
export async function stageWords(language: Language): Promise<StageWords> {
  return language === 'en' ? (await import('./stage/en.ts')).en : (await import('./stage/nl.ts')).nl;
}
