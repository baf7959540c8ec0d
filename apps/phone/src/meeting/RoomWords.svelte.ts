import type { Language } from '@raakvlak/domain';
import {
  asidePhoneWords,
  cardsPhoneWords,
  checkPhoneWords,
  furtherPhoneWords,
  phoneWords,
  resultPhoneWords,
  type PhoneWords,
} from '@raakvlak/words/phone';

/** What is read later, each fetched together with the screens that show it. */
const laterWords = {
  cards: cardsPhoneWords,
  further: furtherPhoneWords,
  aside: asidePhoneWords,
  check: checkPhoneWords,
  result: resultPhoneWords,
};
export type LaterName = keyof typeof laterWords;
export const laterNames = Object.keys(laterWords) as LaterName[];
export type LaterWords = { readonly [Name in LaterName]: Awaited<ReturnType<(typeof laterWords)[Name]>> };

/** The texts in the meeting's language; that can turn out to be another one than the door thought. */
export class RoomWords {
  language: Language = $state('nl');
  texts: PhoneWords = $state.raw() as PhoneWords;
  later: Partial<LaterWords> = $state.raw({});

  private constructor(language: Language, texts: PhoneWords) {
    this.language = language;
    this.texts = texts;
  }

  static async in(language: Language): Promise<RoomWords> {
    return new RoomWords(language, await phoneWords(language));
  }

  async fetch(name: LaterName): Promise<void> {
    if (!this.later[name]) this.#add([[name, await laterWords[name](this.language)]]);
  }

  async follow(language: Language): Promise<void> {
    if (language === this.language) return;
    const names = Object.keys(this.later) as LaterName[];
    const texts = await phoneWords(language);
    const found = await Promise.all(names.map(async (name) => [name, await laterWords[name](language)]));
    this.texts = texts;
    this.#add(found);
    this.language = language;
    document.documentElement.lang = language;
  }

  #add(found: readonly unknown[][]): void {
    this.later = { ...this.later, ...Object.fromEntries(found) };
  }
}
