import type { Language } from '@raakvlak/domain';
import {
  furtherPhoneWords,
  phoneWords,
  type FurtherPhoneWords,
  type PhoneWords,
} from '@raakvlak/words/phone';

/** The texts in the meeting's language; that can turn out to be another one than the door thought. */
export class RoomWords {
  language: Language = $state('nl');
  texts: PhoneWords = $state.raw() as PhoneWords;
  /** What is read after writing; fetched together with the screens that show it. */
  further: FurtherPhoneWords | undefined = $state.raw();

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

  async follow(language: Language): Promise<void> {
    if (language === this.language) return;
    const [texts, further] = await Promise.all([
      phoneWords(language),
      this.further && furtherPhoneWords(language),
    ]);
    this.texts = texts;
    this.further = further;
    this.language = language;
    document.documentElement.lang = language;
  }
}
