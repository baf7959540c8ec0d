import type { InEveryLanguage, Language } from '../../language.ts';
import type { Check } from './check.ts';

type TextName = 'source' | 'words' | 'hint' | 'topic' | 'low' | 'high' | 'starter' | 'label';

/** The same with every text in every language. */
type InEvery<T> = T extends readonly (infer E)[]
  ? readonly InEvery<E>[]
  : T extends object
    ? { readonly [K in keyof T]: K extends TextName ? InEveryLanguage : InEvery<T[K]> }
    : T;

/** A check with its texts in every language, as data. It is copied into a meeting in one of them. */
export type CheckTemplate = InEvery<Check>;

/** The template's check in one language. */
export const checkIn = (language: Language, template: CheckTemplate): Check =>
  inLanguage(language, template) as Check;

/** A template differs from a check only in its texts, so every text in two languages becomes one, wherever it lies. */
function inLanguage(language: Language, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguage(language, one));
  if (typeof value !== 'object' || value === null) return value;
  if ('nl' in value && 'en' in value) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLanguage(language, one)]));
}
