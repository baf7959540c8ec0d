import { coarseCount } from '@raakvlak/domain';
import { describe, expect, it } from 'vitest';
import { nearness, progressOf } from './asked-progress.ts';

describe('how far people are', () => {
  it('says less than or as much as is so, whoever is through', () => {
    const least = { none: 0, some: 0, half: 0.5, most: 0.6, nearly: 0.8 };
    for (let invited = 3; invited <= 40; invited++)
      for (let through = 0; through <= invited; through++)
        expect(through / invited).toBeGreaterThanOrEqual(least[progressOf(coarseCount(through), invited)]);
  });
  it('never goes back when more people are ready', () => {
    for (let invited = 3; invited <= 40; invited++) {
      const near = Array.from(
        { length: invited + 1 },
        (_, through) => nearness[progressOf(coarseCount(through), invited)],
      );
      expect(near).toEqual([...near].sort((a, b) => a - b));
    }
  });
  it('tells no share while nobody knows how many will come', () => {
    expect(progressOf(50, null)).toBe('some');
  });
});
