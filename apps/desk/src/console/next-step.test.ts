import type { Step, StepKind } from '@raakvlak/domain';
import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const step = (kind: StepKind, index: number): Step => ({
  id: String(index).padStart(22, '0'),
  kind,
  board: null,
  title: kind,
  instruction: '',
  minutes: null,
});
const [welcome, agreements, write] = (['welcome', 'agreements', 'write'] as const).map(step) as [
  Step,
  Step,
  Step,
];
const steps = [welcome, agreements, write];

describe('next step', () => {
  it('is the one after this one', () => {
    expect(nextStep(steps, welcome, 2)).toBe(agreements);
    expect(nextStep(steps, agreements, 2)).toBe(write);
  });
  it('passes the agreements of before when there are none', () => {
    expect(nextStep(steps, welcome, 0)).toBe(write);
  });
  it('is nothing after the last one', () => {
    expect(nextStep(steps, write, 2)).toBeUndefined();
  });
});
