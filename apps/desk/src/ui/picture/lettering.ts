import { canvasMeasure, type Measure } from './measure.ts';

/** The weights that text on a picture is set in. */
const weights = { strong: 600, plain: 450 } as const;
const known = new Map<number, Measure>();

/** How wide text is in this page's own type: `strong` for stones and headings, `plain` for running text. One for the page, because it remembers words. */
export function lettering(kind: keyof typeof weights): Measure {
  const weight = weights[kind];
  const before = known.get(weight);
  if (before) return before;
  const measure = canvasMeasure(
    weight,
    getComputedStyle(document.documentElement).getPropertyValue('--font'),
  );
  known.set(weight, measure);
  return measure;
}
