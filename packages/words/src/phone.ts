import type { Language } from '@raakvlak/domain';
import type { nl as asideNl } from './phone/aside/nl.ts';
import type { nl as cardsNl } from './phone/cards/nl.ts';
import type { nl as checkNl } from './phone/check/nl.ts';
import type { nl as furtherNl } from './phone/further/nl.ts';
import type { nl as givenNl } from './phone/given/nl.ts';
import type { nl } from './phone/nl.ts';
import type { nl as ownNl } from './phone/own/nl.ts';
import type { nl as resultNl } from './phone/result/nl.ts';
import type { nl as safetyNl } from './phone/safety/nl.ts';
import type { nl as tabletNl } from './phone/tablet/nl.ts';
import type { Wording } from './wording.ts';

export type PhoneWords = Wording<typeof nl>;
export type FurtherPhoneWords = Wording<typeof furtherNl>;
export type AsidePhoneWords = Wording<typeof asideNl>;
export type CardsPhoneWords = Wording<typeof cardsNl>;
export type CheckPhoneWords = Wording<typeof checkNl>;
export type GivenPhoneWords = Wording<typeof givenNl>;
export type SafetyPhoneWords = Wording<typeof safetyNl>;
export type ResultPhoneWords = Wording<typeof resultNl>;
export type OwnPhoneWords = Wording<typeof ownNl>;
export type TabletPhoneWords = Wording<typeof tabletNl>;

/** Brings the texts of one language; the other one is never fetched. */
export async function phoneWords(language: Language): Promise<PhoneWords> {
  return language === 'en' ? (await import('./phone/en.ts')).en : (await import('./phone/nl.ts')).nl;
}

/** The texts of writing cards. */
export async function cardsPhoneWords(language: Language): Promise<CardsPhoneWords> {
  return language === 'en'
    ? (await import('./phone/cards/en.ts')).en
    : (await import('./phone/cards/nl.ts')).nl;
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

/** The texts of a check, from its first question until the answers are closed. */
export async function checkPhoneWords(language: Language): Promise<CheckPhoneWords> {
  return language === 'en'
    ? (await import('./phone/check/en.ts')).en
    : (await import('./phone/check/nl.ts')).nl;
}

/** The texts of what somebody gave, and of waiting until the answers are closed. */
export async function givenPhoneWords(language: Language): Promise<GivenPhoneWords> {
  return language === 'en'
    ? (await import('./phone/given/en.ts')).en
    : (await import('./phone/given/nl.ts')).nl;
}

/** What a child reads before it writes in its own words. */
export async function safetyPhoneWords(language: Language): Promise<SafetyPhoneWords> {
  return language === 'en'
    ? (await import('./phone/safety/en.ts')).en
    : (await import('./phone/safety/nl.ts')).nl;
}

/** The texts around the picture of a group. */
export async function resultPhoneWords(language: Language): Promise<ResultPhoneWords> {
  return language === 'en'
    ? (await import('./phone/result/en.ts')).en
    : (await import('./phone/result/nl.ts')).nl;
}

/** The texts of a personal code and of what somebody answered before. */
export async function ownPhoneWords(language: Language): Promise<OwnPhoneWords> {
  return language === 'en' ? (await import('./phone/own/en.ts')).en : (await import('./phone/own/nl.ts')).nl;
}

/** The texts of one tablet that is passed on. */
export async function tabletPhoneWords(language: Language): Promise<TabletPhoneWords> {
  return language === 'en'
    ? (await import('./phone/tablet/en.ts')).en
    : (await import('./phone/tablet/nl.ts')).nl;
}
