import {
  languages,
  lineOf,
  openingSchema,
  isComplete,
  programmeSchema,
  type InEveryLanguage,
} from '@raakvlak/domain';
import { fieldsOf, sheetIn, sheetSchema } from '@raakvlak/domain/cards';
import { describe, expect, it } from 'vitest';
import { templateById, templates } from './templates.ts';

const id = (index: number) => String(index).padStart(22, '0');
const every = languages.flatMap((language) =>
  templates.map((template) => ({ language, template, name: `${template.id} in ${language}` })),
);

/** All texts of a template in both languages, to look for what may not be in them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(textsIn);
  return [];
}

describe('templates', () => {
  it('have an id of their own', () => {
    expect(new Set(templates.map((template) => template.id)).size).toBe(templates.length);
    for (const template of templates) expect(templateById(template.id)).toBe(template);
    expect(templateById('nothing')).toBeUndefined();
  });

  it.each(every)('$name fits what a meeting takes', ({ language, template }) => {
    const sheet = sheetIn(language, template);
    expect(sheetSchema.parse(sheet)).toEqual(sheet);
    const at = (text: InEveryLanguage) => text[language];
    const opening = {
      purpose: at(template.opening.purpose),
      asked: at(template.opening.asked),
      after: at(template.opening.after),
    };
    expect(openingSchema.parse(opening)).toEqual(opening);
    const steps = template.steps.map((step, index) => ({
      id: id(index),
      kind: step.kind,
      board: null,
      title: at(step.title),
      instruction: at(step.instruction),
      minutes: step.minutes,
    }));
    expect(programmeSchema.parse(steps)).toEqual(steps);
    expect(lineOf(80).parse(at(template.title))).toBe(at(template.title));
    expect(isComplete(opening, steps)).toBe(template.id !== 'empty');
  });

  it.each(templates)('$id asks to write, shows it, and ends in what we do with it (R8)', (template) => {
    const kinds = template.steps.map((step) => step.kind);
    expect(kinds[0]).toBe('welcome');
    expect(kinds.at(-1)).toBe('end');
    const places = ['agreements', 'write', 'reveal', 'agree'].map((kind) =>
      kinds.findIndex((found) => found === kind),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it.each(templates)(
    '$id tells before writing that the facilitator looks first, exactly when that is so (R6)',
    (template) => {
      const told = /leest (elk|het)/.test(
        `${template.opening.asked.nl} ${template.steps.find(({ kind }) => kind === 'write')?.instruction.nl ?? ''}`,
      );
      expect(told).toBe(template.sheet.lookFirst);
    },
  );

  it('use no word that people should not have to read', () => {
    const words = templates.flatMap(textsIn).join(' ').toLowerCase();
    for (const never of ['anoniem', 'consent', 'respondent', 'sessie', 'submit', 'item'])
      expect(words).not.toMatch(new RegExp(`\\b${never}`));
  });

  it('the first one has three levels by two sides', () => {
    const first = templateById('hinders-helps');
    expect(first && fieldsOf(sheetIn('nl', first)).map((field) => field.id)).toEqual([
      'self.hinders',
      'self.helps',
      'team.hinders',
      'team.helps',
      'organisation.hinders',
      'organisation.helps',
    ]);
  });
});
