import { languages } from '@raakvlak/domain';
import {
  cellCount,
  checkSchema,
  faces,
  labelSets,
  questionsMost,
  shareWords,
  spreads,
} from '@raakvlak/domain/check';
import { expect, it } from 'vitest';
import { checkById, checks, faceWords, shareText, spreadText, stepWords } from './checks.ts';

function textsIn(value: unknown): { nl: string; en: string }[] {
  if (value === null || typeof value !== 'object') return [];
  if ('nl' in value && 'en' in value) return [value as { nl: string; en: string }];
  return Object.values(value).flatMap(textsIn);
}

it('checks have an id of their own', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  for (const check of checks) expect(checkById(check.id)).toBe(check);
  expect(checkById('nothing')).toBeUndefined();
});

it.each(checks)('$id is a check as it stands, short enough, from five answers', (check) => {
  expect(checkSchema.parse(check)).toEqual(check);
  expect(check.questions.length).toBeLessThanOrEqual(questionsMost[check.length]);
  expect(check.least).toBe(5);
});

it.each(checks)(
  '$id says why, what happens with the answers, where it comes from and that it is no validated instrument',
  (check) => {
    for (const language of languages) {
      for (const text of [check.purpose, check.after, check.source]) expect(text[language]).not.toBe('');
    }
    expect(check.validated).toBe(false);
    expect(check.source.nl).toContain('Geen gekeurde vragenlijst');
    expect(check.source.en).toContain('Not a validated instrument');
  },
);

it.each(checks)('$id is complete in both languages, in words for everyone', (check) => {
  for (const { nl, en } of textsIn(check)) {
    expect(nl === '').toBe(en === '');
    expect(nl.toLowerCase()).not.toMatch(/\b(anoniem|consent|respondent|sessie|submit|item)/);
  }
  // Two questions in one cannot be answered with one tap.
  for (const { words } of check.questions) expect(words.nl).not.toMatch(/ en .* en |\?.*\?/);
});

it('a question for a child is at most eight words in Dutch', () => {
  const forChildren = checks.filter(({ id }) => id.startsWith('children'));
  expect(forChildren).toHaveLength(Object.keys(faces).length);
  for (const { questions } of forChildren)
    for (const { words } of questions) expect(words.nl.split(' ').length).toBeLessThanOrEqual(8);
});

it('the same question in every age has the same id, and the faces of that age', () => {
  const counts = checks
    .filter(({ id }) => id.startsWith('children'))
    .map(({ questions }) => questions.filter(({ kind }) => kind === 'faces').map(cellCount));
  expect(counts).toEqual([Array(6).fill(2), Array(6).fill(3), Array(6).fill(5)]);
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
