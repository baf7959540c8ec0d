import { expect, it } from 'vitest';
import { showOf } from '../../gallery/shows.ts';
import { said } from '../../gallery/figures.ts';
import { askLines } from './ask-lines.ts';

const asked = {
  shape: '3x2',
  many: 6,
  people: 12,
  cards: 5,
  seconds: undefined,
  language: 'nl' as const,
  long: false,
  away: false,
};
function checkIn(scene: string) {
  const check = showOf({ ...asked, scene }).board?.view.check;
  if (!check) throw new Error(`no check in ${scene}`);
  return check;
}

it('promises that nobody sees an answer, unless everyone will', () => {
  expect(askLines(checkIn('check-ask'), 5, said.words).promise).toBe('Niemand ziet wat jij antwoordt.');
  expect(askLines(checkIn('check-ask-open'), 5, said.words)).toMatchObject({
    promise: expect.stringContaining('Iedereen hier ziet straks elk antwoord') as string,
    after: '',
  });
});

it('says who takes part and for whom it is', () => {
  expect(askLines(checkIn('check-ask-children'), 5, said.words).who).toBe(
    'Jullie doen met 12 mee  ·  Deze vragen zijn voor kinderen en jongeren.',
  );
  const anyone = { ...checkIn('check-ask'), invited: null };
  expect(askLines({ ...anyone, asks: { ...anyone.asks, list: 'anyone' } }, 30, said.words)).toMatchObject({
    who: 'Iedereen met de code mag meedoen',
    progress: 'Al minstens 30 mensen zijn klaar.',
  });
});
