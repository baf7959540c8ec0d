import { sheetIn } from '@raakvlak/domain/cards';
import { checkIn } from '@raakvlak/domain/check';
import { templateById } from '@raakvlak/words/templates';
import { expect, it } from 'vitest';
import { firstThemes } from './first-themes.ts';

const template = templateById('equality-pulse');
if (!template?.check) throw new Error('The template of this test is gone');
const [sheet, check] = [sheetIn('nl', template), checkIn('nl', template.check)];
let made = 0;
const newId = () => `new${made++}`;
const theme = (id: string, title: string) => ({
  id,
  title,
  field: 'all.topics',
  count: { of: 'people' as const, n: 1 },
  was: null,
});

it('a check brings its topics, without those of open texts, in the first field of the sheet', () => {
  const themes = firstThemes(sheet, check, [], newId);
  const topics = check.questions.filter(({ kind }) => kind !== 'text').map(({ topic }) => topic);
  expect(themes.map(({ title }) => title)).toEqual(topics);
  expect(new Set(themes.map(({ field, was }) => JSON.stringify([field, was])))).toEqual(
    new Set([JSON.stringify(['all.topics', null])]),
  );
});

it('a topic of last time is linked to itself; other titled themes wait for "speelt nog"; those without a title do not come', () => {
  const [topic = ''] = check.questions.map((question) => question.topic);
  const earlier = [theme('before', topic), theme('own', 'Van de groep'), theme('loose', '')];
  const themes = firstThemes(sheet, check, earlier, newId);
  expect(themes.find(({ title }) => title === topic)).toMatchObject({ was: 'before' });
  expect(themes.find(({ title }) => title === 'Van de groep')).toMatchObject({ id: 'own', was: 'own' });
  expect(themes.map(({ id }) => id)).not.toContain('before');
  expect(themes.map(({ id }) => id)).not.toContain('loose');
});

it('two questions about one topic are one theme, and a board without a check has only those of last time', () => {
  const twice = {
    ...check,
    questions: check.questions.flatMap((one) => [one, { ...one, id: `${one.id}-now` }]),
  };
  expect(firstThemes(sheet, twice, [], newId)).toHaveLength(firstThemes(sheet, check, [], newId).length);
  expect(firstThemes(sheet, null, [theme('own', 'Rust')], newId)).toMatchObject([{ id: 'own', was: 'own' }]);
});
