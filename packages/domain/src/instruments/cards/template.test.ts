import { expect, it } from 'vitest';
import { languages, type InEveryLanguage } from '../../language.ts';
import { sheetSchema } from './sheet.ts';
import { sheetIn, type SheetTemplate } from './template.ts';

const both = (nl: string): InEveryLanguage => ({ nl, en: `${nl} (en)` });
const template: { sheet: SheetTemplate } = {
  sheet: {
    question: both('Vraag'),
    explanation: both('Uitleg'),
    agreeQuestion: both('Wat doen we hiermee?'),
    rows: [{ id: 'self', label: both('Ikzelf'), hint: both('Over jou') }],
    columns: [
      {
        id: 'helps',
        label: both('Helpt'),
        hint: both('Wat helpt'),
        starter: both('Het helpt mij dat'),
        tone: 'helps',
      },
    ],
    writing: 'silent',
    lookFirst: true,
    sharing: 'choice',
    ordering: 'console',
  },
};

it.each(languages)('a template gives a whole sheet in %s, with no word of another language', (language) => {
  const sheet = sheetIn(language, template);
  expect(sheetSchema.parse(sheet)).toEqual(sheet);
  expect(JSON.stringify(sheet).includes('(en)')).toBe(language === 'en');
  expect(sheet).toMatchObject({
    writing: 'silent',
    lookFirst: true,
    sharing: 'choice',
    ordering: 'console',
    rows: [{ id: 'self' }],
  });
});

it('it is a copy: changing the sheet of a meeting leaves the template as it was', () => {
  const was = JSON.stringify(template);
  const sheet = sheetIn('nl', template);
  sheet.question = 'Anders';
  for (const row of sheet.rows) row.label = 'Anders';
  for (const column of sheet.columns) column.starter = 'Anders';
  expect(JSON.stringify(template)).toBe(was);
});
