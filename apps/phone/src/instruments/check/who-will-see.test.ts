import { checkPhoneWords } from '@raakvlak/words/phone';
import { expect, it } from 'vitest';
import { whoWillSee } from './who-will-see.ts';

const words = await checkPhoneWords('nl');
const grown = { least: 5, forChildren: false };
const line = { kind: 'line', seenBy: 'result' } as const;
const text = { kind: 'text', seenBy: 'result' } as const;

it('says that nobody sees the answer, and from how many answers there is a picture', () => {
  expect(whoWillSee(grown, line, false, { words })).toBe(
    'Niemand ziet jouw antwoord. Alleen het beeld van de groep, vanaf 5 antwoorden.',
  );
});

it.each([3, 4])('with %i answers it says that who takes part may guess another one’s', (least) => {
  expect(whoWillSee({ ...grown, least }, line, false, { words })).toContain('raden');
  expect(whoWillSee({ least, forChildren: true }, line, false, { words })).toContain('raden');
});

it('in the open form everybody here sees the answer, and it says so', () => {
  expect(whoWillSee(grown, line, true, { words })).toBe('Iedereen hier ziet jouw antwoord.');
  expect(whoWillSee({ ...grown, forChildren: true }, line, true, { words })).toBe(
    'Iedereen hier ziet jouw antwoord.',
  );
});

it('words of one’s own are read by somebody first, who does not see whose they are', () => {
  expect(whoWillSee(grown, text, false, { words })).toContain('zonder te zien van wie het is');
  expect(whoWillSee(grown, text, true, { words })).toContain('iedereen hier');
});

it('what is for oneself is only for oneself', () => {
  expect(whoWillSee(grown, { ...line, seenBy: 'self' }, true, { words })).toBe('Alleen jij ziet dit.');
});
