import * as z from 'zod/mini';

export const languages = ['nl', 'en'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** One text in every language; a missing one does not compile. */
export type InEveryLanguage = Readonly<Record<Language, string>>;
