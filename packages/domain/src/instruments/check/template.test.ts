import { expect, it } from 'vitest';
import { languages } from '../../language.ts';
import { checkWith, division, questions } from '../../testing/sample-checks.ts';
import { checkSchema } from './check.ts';
import { checkIn, type CheckTemplate } from './template.ts';

const names = new Set(['source', 'words', 'hint', 'topic', 'low', 'high', 'starter', 'label']);

/** The sample with every text in both languages. */
const inBoth = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) => inBoth(one))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          (Object.entries(value) as [string, unknown][]).map(([name, one]) => [
            name,
            names.has(name) ? { nl: one, en: `(en) ${String(one)}`.trim() } : inBoth(one),
          ]),
        )
      : value;
const asked = Object.values(questions).slice(0, 5);
const sample = checkWith(
  asked.map((question, at) => ({ ...question, id: `q${at}` })),
  { by: division },
);
const template = inBoth(sample) as CheckTemplate;

it.each(languages)('a template gives a whole check in %s, with no word of another language', (language) => {
  const check = checkIn(language, template);
  expect(checkSchema.parse(check)).toEqual(check);
  expect(JSON.stringify(check).includes('(en)')).toBe(language === 'en');
});

it('but for its texts it stays as it is', () => {
  expect(checkIn('nl', template)).toEqual(sample);
});
