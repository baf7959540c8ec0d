import { languages, type Language } from '@raakvlak/domain';

type Look = 'light' | 'dark';

/** What this device remembers of how somebody likes to read; without storage everything still works. */
export function preferences(storage: Storage | undefined, browserTongue: string) {
  const read = (key: string): string | null => {
    try {
      return storage?.getItem(key) ?? null;
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  };
  const write = (key: string, value: string): void => {
    try {
      storage?.setItem(key, value);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  };
  return {
    language(): Language {
      const chosen = languages.find((language) => language === read('raakvlak.language'));
      return chosen ?? (browserTongue.startsWith('en') ? 'en' : 'nl');
    },
    look: (prefersDark: boolean): Look => {
      const chosen = read('raakvlak.look');
      if (chosen === 'light' || chosen === 'dark') return chosen;
      return prefersDark ? 'dark' : 'light';
    },
    chooseLanguage: (language: Language) => write('raakvlak.language', language),
    chooseLook: (look: Look) => write('raakvlak.look', look),
  };
}
export type Preferences = ReturnType<typeof preferences>;
