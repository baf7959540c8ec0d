import { stepKinds } from '@raakvlak/domain';
import { describe, expect, it } from 'vitest';
import { runs } from './runs.ts';

describe('the instrument that runs a step', () => {
  it('is the check where private answers are asked, shown and compared', () => {
    expect(stepKinds.filter((kind) => runs(kind, true) === 'check')).toEqual(['compare', 'ask', 'result']);
  });
  it('is cards everywhere on a board without a check', () => {
    for (const kind of stepKinds) expect(runs(kind, false)).toBe('cards');
  });
});
