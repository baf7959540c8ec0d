import { expect, it } from 'vitest';
import { goneFrom, keepDays, keepDaysSchema } from './group.ts';
import {
  bindingStep,
  bindsAfter,
  isComplete,
  programmeSchema,
  stepKinds,
  type Opening,
  type Programme,
} from './meeting.ts';

const opening: Opening = { purpose: 'Waarom', asked: 'Wat', after: 'Daarna' };
const step = {
  id: 'a'.repeat(22),
  kind: 'write',
  board: null,
  title: 'Schrijven',
  instruction: '',
  minutes: 5,
} as const;

it('T-01 a meeting is complete only with its purpose, what is asked, what happens with the answers, and a programme', () => {
  expect(isComplete(opening, [step])).toBe(true);
  for (const key of ['purpose', 'asked', 'after'] as const)
    expect(isComplete({ ...opening, [key]: '' }, [step])).toBe(false);
  expect(isComplete(opening, [])).toBe(false);
});

it('a new step binds three seconds after it was announced; until then the one before counts', () => {
  const state = { step: 'new', before: 'old', bindsAt: 1_000 + bindsAfter };
  expect(bindsAfter).toBe(3_000);
  expect(bindingStep(1_000, state)).toBe('old');
  expect(bindingStep(3_999, state)).toBe('old');
  expect(bindingStep(4_000, state)).toBe('new');
  expect(bindingStep(0, { ...state, before: null })).toBe('new');
});

it('a programme holds 1 to 40 steps of known kinds', () => {
  const programme = (count: number): Programme => Array.from({ length: count }, () => step);
  expect(programmeSchema.safeParse(programme(0)).success).toBe(false);
  expect(programmeSchema.safeParse(programme(40)).success).toBe(true);
  expect(programmeSchema.safeParse(programme(41)).success).toBe(false);
  expect(programmeSchema.safeParse([{ ...step, kind: 'dance' }]).success).toBe(false);
  for (const kind of stepKinds) expect(programmeSchema.safeParse([{ ...step, kind }]).success).toBe(true);
});

it('boards are kept 30 days to 2 years after the last meeting, and gone on that day', () => {
  expect(keepDaysSchema.safeParse(29).success).toBe(false);
  expect(keepDaysSchema.safeParse(731).success).toBe(false);
  expect(goneFrom(Date.UTC(2026, 0, 1), keepDays.usual)).toBe(Date.UTC(2027, 0, 1));
});
