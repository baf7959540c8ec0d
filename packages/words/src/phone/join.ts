import type { Language } from '@raakvlak/domain';
import { nl } from './join/nl.ts';
import type { Wording } from '../wording.ts';

export type JoinWords = Wording<typeof nl>;

/** Dutch stands in the page itself; another language is fetched once the meeting's language is known. */
export const joinWordsDutch: JoinWords = nl;

export async function joinWords(language: Language): Promise<JoinWords> {
  return language === 'en' ? (await import('./join/en.ts')).en : nl;
}
