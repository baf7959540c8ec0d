/** How wide a text is, in units per unit of type size. Width grows straight with size. */
export type Measure = (text: string) => number;

/** Remembers every text, because a layout asks for the same words many times. */
export function remembering(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const width = measure(text);
    known.set(text, width);
    return width;
  };
}

// A screen rounds glyphs a little differently than the canvas does; words must never touch the rim for it.
const slack = 1.015;
const measuredAt = 200;

/** Measures with the browser's own letters. `font` is weight and family as CSS says them: `600` and a list of names. */
export function canvasMeasure(weight: number, family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return roughMeasure;
  context.font = `${weight} ${measuredAt}px ${family}`;
  return remembering((text) => (context.measureText(text).width / measuredAt) * slack);
}

const narrow = new Set("iljtfrI.,;:!'|()[] -");
const wide = new Set('mwMW@%—…');

/** Without a canvas: the width of a rather wide face, by kinds of letters. */
export const roughMeasure: Measure = (text) => {
  let width = 0;
  for (const sign of text) {
    if (narrow.has(sign)) width += 0.34;
    else if (wide.has(sign)) width += 0.92;
    else if (/\p{Lu}/u.test(sign)) width += 0.7;
    else width += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 1.1 : 0.6;
  }
  return width;
};
