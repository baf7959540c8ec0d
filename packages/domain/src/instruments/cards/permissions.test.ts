import { describe, expect, it } from 'vitest';
import { stepKinds } from '../../meeting.ts';
import type { RefusalCode } from '../../refusal.ts';
import { cardsActions, whyNot, type CardsAction, type Situation } from './permissions.ts';

const steps: readonly Situation['step'][] = [...stepKinds, 'closed'];

const meaning: Readonly<Record<string, RefusalCode | undefined>> = {
  '+': undefined,
  '.': 'not-now',
  '-': 'not-allowed',
  x: 'meeting-closed',
};

/**
 * Who may do what in which step, one sign for each: welcome, agreements, write, reveal, order, recognise, agree, compare, ask,
 * result, talk, end, closed. Written out, so that it can be held beside the design.
 */
const table: Readonly<Record<CardsAction, readonly [participant: string, facilitator: string]>> = {
  'card.write': ['..+.........x', '-------------'],
  'card.change': ['..+.........x', '-------------'],
  'card.moderate': ['-------------', '++++++++++++x'],
  'card.hide': ['-------------', '++++++++++++x'],
  'cards.reveal': ['-------------', '++++++++++++x'],
  'cards.showLate': ['-------------', '++++++++++++x'],
  'card.place': ['....+.......x', '....+.......x'],
  'theme.make': ['....+.......x', '....+.......x'],
  'theme.title': ['....+.......x', '....+.......x'],
  'theme.place': ['....+.......x', '....+.......x'],
  'theme.merge': ['....+.......x', '....+.......x'],
  'theme.remove': ['....+.......x', '....+.......x'],
  'theme.link': ['....+.......x', '....+..+....x'],
  recognise: ['.....+......x', '-------------'],
  'agreement.choose': ['-------------', '......+.....x'],
  'agreement.write': ['......+.....x', '......+.....x'],
  'agreement.remove': ['-------------', '......+.....x'],
};

/** What only the console does when it alone orders. */
const ordering: readonly CardsAction[] = [
  'card.place',
  'theme.make',
  'theme.title',
  'theme.place',
  'theme.merge',
  'theme.remove',
  'theme.link',
];

const cells = cardsActions.flatMap((action) =>
  steps.map((step, at) => {
    const [participant, facilitator] = table[action].map((row) => row.charAt(at));
    return { action, step, participant: meaning[participant ?? ''], facilitator: meaning[facilitator ?? ''] };
  }),
);

it('the table tells of every action, and nothing else, in every step', () => {
  expect(Object.keys(table)).toEqual([...cardsActions]);
  for (const row of Object.values(table).flat()) expect(row).toMatch(/^[+.x-]{13}$/);
  expect(steps).toHaveLength(13);
});

describe.each(cells)('$action in step $step', ({ action, step, participant, facilitator }) => {
  const situation: Situation = { step, locked: false, ordering: 'everyone' };

  it('is as the table says', () => {
    expect(whyNot(action, 'participant', situation)).toBe(participant);
    expect(whyNot(action, 'facilitator', situation)).toBe(facilitator);
  });

  it('is never for the stage', () => {
    expect(whyNot(action, 'stage', situation)).toBe('not-allowed');
  });

  it('is locked for participants only', () => {
    const locked = { ...situation, locked: true };
    expect(whyNot(action, 'participant', locked)).toBe(participant ?? 'locked');
    expect(whyNot(action, 'facilitator', locked)).toBe(facilitator);
  });

  it('is for the console alone where the facilitator says so, if it is ordering', () => {
    const console = { ...situation, ordering: 'console' } as const;
    const kept = ordering.includes(action) ? 'not-allowed' : undefined;
    expect(whyNot(action, 'participant', console)).toBe(participant ?? kept);
    expect(whyNot(action, 'facilitator', console)).toBe(facilitator);
  });
});
