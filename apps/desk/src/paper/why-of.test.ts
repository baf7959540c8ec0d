import { boardStepKinds } from '@raakvlak/domain';
import { sheetIn } from '@raakvlak/domain/cards';
import { checkIn } from '@raakvlak/domain/check';
import type { MeetingDetail } from '@raakvlak/protocol/http';
import { templateById } from '@raakvlak/words/templates';
import { expect, it } from 'vitest';
import { whyOf } from './why-of.ts';

const found = templateById('equality-pulse');
if (!found?.check) throw new Error('the pulse is gone');
const board = {
  title: found.title.nl,
  sheet: sheetIn('nl', found),
  check: checkIn('nl', found.check),
  previous: null,
};
const detail: MeetingDetail = {
  id: 'm',
  group: { id: 'g', name: 'Noord', kind: 'learning' },
  template: 'hinders-helps',
  language: 'nl',
  title: 'Vandaag',
  plannedFor: null,
  status: 'planned',
  opening: { purpose: 'Omdat wij dat willen.', asked: 'Dit.', after: 'Dat.' },
  programme: found.steps
    .filter(({ kind }) => boardStepKinds.has(kind))
    .map(({ kind }, at) => ({
      id: `${at}`,
      kind,
      board: 'first',
      title: kind,
      instruction: '',
      minutes: null,
    })),
  boards: [
    { ...board, id: 'first' },
    { ...board, id: 'added' },
    { ...board, id: 'own', check: { ...board.check, id: 'gone' } },
  ],
  stage: null,
};

it('questions a meeting is made around are asked for its own reason', () => {
  expect(whyOf(detail, 'first')).toBe('Omdat wij dat willen.');
});

it('questions that were added bring the reason of their template, in the language of the meeting', () => {
  expect(whyOf(detail, 'added')).toBe(found.opening.purpose.nl);
  expect(whyOf({ ...detail, language: 'en' }, 'added')).toBe(found.opening.purpose.en);
});

it('questions that nobody knows any more bring none', () => {
  expect(whyOf(detail, 'own')).toBe('');
});
