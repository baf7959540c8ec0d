import { checkIn } from '@raakvlak/domain/check';
import { deskWords } from '@raakvlak/words/desk';
import { templateById } from '@raakvlak/words/templates';
import { expect, it } from 'vitest';
import { aloudOf, listWords } from './say-aloud.ts';

const { checkConsole: t } = await deskWords('nl');
function check(id: string) {
  const found = templateById(id)?.check;
  if (!found) throw new Error(`the check ${id} is gone`);
  return checkIn('nl', found);
}

it('nobody is promised a secret when everyone will see every answer', () => {
  const asks = check('equality-pulse');
  expect(aloudOf({ asks, openly: false }, t)).toContain(t.aloud.private);
  const open = aloudOf({ asks, openly: true }, t);
  expect(open).toContain(t.aloud.open);
  expect(open).not.toContain(t.aloud.private);
});

it('who writes is told that somebody reads first, and a child that nothing is wrong', () => {
  expect(aloudOf({ asks: check('children-climate'), openly: false }, t)).toEqual(
    expect.arrayContaining([t.aloud.texts, t.aloud.child]),
  );
  const without = {
    ...check('equality-pulse'),
    questions: check('equality-pulse').questions.filter(({ kind }) => kind !== 'text'),
  };
  expect(aloudOf({ asks: without, openly: false }, t)).not.toContain(t.aloud.texts);
});

it('says for whom the questions are', () => {
  expect(listWords(check('children-climate'), t)).toMatch(/^Alleen kinderen en jongeren/);
  expect(listWords(check('event-poll'), t)).toBe(t.countsAnyone);
});
