import { canvasMeasure, type Measure } from '../../ui/picture/measure.ts';

let known: Measure | undefined;

/** Measures in the type that stones and headings stand in; one for the page, because it remembers words. */
export function stageMeasure(): Measure {
  known ??= canvasMeasure(600, getComputedStyle(document.documentElement).getPropertyValue('--font'));
  return known;
}
