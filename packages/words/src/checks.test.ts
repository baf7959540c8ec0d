import { languages } from '@raakvlak/domain';
import {
  checkIn,
  checkSchema,
  faces,
  labelSets,
  plainHints,
  questionsMost,
  shareWords,
  spreads,
} from '@raakvlak/domain/check';
import { expect, it } from 'vitest';
import { faceWords, shareText, spreadText, stepWords } from './checks.ts';
import { plainList } from './plain-list.ts';
import { checkTemplates, templateById } from './templates.ts';

function textsIn(value: unknown): { nl: string; en: string }[] {
  if (value === null || typeof value !== 'object') return [];
  if ('nl' in value && 'en' in value) return [value as { nl: string; en: string }];
  return Object.values(value).flatMap(textsIn);
}

const checks = checkTemplates.flatMap(({ id, check }) => (check ? [{ id, check }] : []));
const forChildren = checks.filter(({ check }) => check.forChildren);

it('a check has an id of its own, which is that of its meeting, by which moments find each other', () => {
  expect(checks).toHaveLength(checkTemplates.length);
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  for (const { id, check } of checks) {
    expect(check.id).toBe(id);
    expect(templateById(id)?.check).toBe(check);
  }
});

it.each(checks)(
  '$id is a check as it stands in both languages, short enough, from five answers',
  ({ check }) => {
    for (const language of languages) {
      const asked = checkIn(language, check);
      expect(checkSchema.parse(asked)).toEqual(asked);
      // It is the name of its step in a meeting that asks it besides.
      expect(templateById(check.id)?.title[language].length).toBeLessThanOrEqual(60);
    }
    expect(check.questions.length).toBeLessThanOrEqual(questionsMost[check.length]);
    expect(check.least).toBe(5);
  },
);

it.each(checks)('$id says where it comes from and that it is no validated instrument', ({ check }) => {
  expect(check.validated).toBe(false);
  expect(check.source.nl).toContain('Geen gekeurde vragenlijst');
  expect(check.source.en).toContain('Not a validated instrument');
});

it.each(checks)('$id is complete in both languages, in words for everyone', ({ check }) => {
  for (const { nl, en } of textsIn(check)) {
    expect(nl === '').toBe(en === '');
    expect(nl.toLowerCase()).not.toMatch(/\b(anoniem|consent|respondent|sessie|submit|item)/);
  }
  // Two questions in one cannot be answered with one tap.
  for (const { words } of check.questions) expect(words.nl).not.toMatch(/ en .* en |\?.*\?/);
});

it('every template around a check asks, shows the picture and ends in what we do with it (R8)', () => {
  for (const { steps } of checkTemplates) {
    const kinds = steps.map(({ kind }) => kind);
    for (const kind of ['ask', 'result', 'agree'] as const) expect(kinds).toContain(kind);
    expect(kinds.indexOf('ask')).toBeLessThan(kinds.indexOf('result'));
    expect(kinds.indexOf('result')).toBeLessThan(kinds.indexOf('agree'));
  }
});

it.each(checks)('$id passes the hints that the product gives to who writes questions', ({ check }) => {
  for (const language of languages)
    for (const { words } of check.questions)
      expect(plainHints(words[language], check.forChildren, plainList[language])).toEqual([]);
});

it('a question for a child is at most eight words in Dutch', () => {
  expect(forChildren.length).toBeGreaterThan(0);
  for (const { check } of forChildren)
    for (const { words } of check.questions) expect(words.nl.split(' ').length).toBeLessThanOrEqual(8);
});

it('every step, face, share and spread has its words, and no two in one set are the same', () => {
  const sets = [
    ...Object.entries(labelSets).map(
      ([set, count]) => [stepWords[set as keyof typeof labelSets], count] as const,
    ),
    ...Object.entries(faces).map(([ages, count]) => [faceWords[ages as keyof typeof faces], count] as const),
    [shareWords.map((word) => shareText[word]), shareWords.length] as const,
    [spreads.map((spread) => spreadText[spread]), spreads.length] as const,
  ];
  for (const [words, count] of sets)
    for (const language of languages) expect(new Set(words.map((word) => word[language])).size).toBe(count);
});
