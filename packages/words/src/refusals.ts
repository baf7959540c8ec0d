import type { InEveryLanguage, RefusalCode } from '@raakvlak/domain';
import { en } from './refusals/en.ts';
import { nl } from './refusals/nl.ts';

/** What a person reads at a refusal, every code in every language. A phone fetches one language only. */
export const refusals = Object.fromEntries(
  Object.keys(nl).map((code) => [code, { nl: nl[code as RefusalCode], en: en[code as RefusalCode] }]),
) as Readonly<Record<RefusalCode, InEveryLanguage>>;
