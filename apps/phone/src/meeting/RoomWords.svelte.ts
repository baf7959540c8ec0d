import type { Language } from '@raakvlak/domain';
import {
  asidePhoneWords,
  furtherPhoneWords,
  phoneWords,
  type AsidePhoneWords,
  type FurtherPhoneWords,
  type PhoneWords,
} from '@raakvlak/words/phone';

/** The texts in the meeting's language; that can turn out to be another one than the door thought. */
export class RoomWords {
  language: Language = $state('nl');
  texts: PhoneWords = $state.raw() as PhoneWords;
  /** What is read later; each fetched together with the screens that show it. */
  further: FurtherPhoneWords | undefined = $state.raw();
  aside: AsidePhoneWords | undefined = $state.raw();

  private constructor(language: Language, texts: PhoneWords) {
    this.language = language;
    this.texts = texts;
  }

  static async in(language: Language): Promise<RoomWords> {
    return new RoomWords(language, await phoneWords(language));
  }

  async fetchFurther(): Promise<void> {
    this.further ??= await furtherPhoneWords(this.language);
  }

  async fetchAside(): Promise<void> {
    this.aside ??= await asidePhoneWords(this.language);
  }

  async follow(language: Language): Promise<void> {
    if (language === this.language) return;
    const [texts, further, aside] = await Promise.all([
      phoneWords(language),
      this.further && furtherPhoneWords(language),
      this.aside && asidePhoneWords(language),
    ]);
    this.texts = texts;
    this.further = further;
    this.aside = aside;
    this.language = language;
    document.documentElement.lang = language;
  }
}
