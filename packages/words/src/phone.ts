import type { Language } from '@raakvlak/domain';
import type { nl as asideNl } from './phone/aside/nl.ts';
import type { nl as furtherNl } from './phone/further/nl.ts';
import type { nl } from './phone/nl.ts';
import type { Wording } from './wording.ts';

export type PhoneWords = Wording<typeof nl>;
export type FurtherPhoneWords = Wording<typeof furtherNl>;
export type AsidePhoneWords = Wording<typeof asideNl>;

/** Brings the texts of one language; the other one is never fetched. */
export async function phoneWords(language: Language): Promise<PhoneWords> {
  return language === 'en' ? (await import('./phone/en.ts')).en : (await import('./phone/nl.ts')).nl;
}

/** The texts of what a board shows after writing, and of every refusal. */
export async function furtherPhoneWords(language: Language): Promise<FurtherPhoneWords> {
  return language === 'en'
    ? (await import('./phone/further/en.ts')).en
    : (await import('./phone/further/nl.ts')).nl;
}

/** The texts of what stands beside the boards: the own seat, and the end. */
export async function asidePhoneWords(language: Language): Promise<AsidePhoneWords> {
  return language === 'en'
    ? (await import('./phone/aside/en.ts')).en
    : (await import('./phone/aside/nl.ts')).nl;
}
