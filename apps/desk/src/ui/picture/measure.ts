/** How wide a text is, in units per unit of type size. Width grows straight with size. */
export type Measure = (text: string) => number;

type Known = { texts: number; readonly questions: Map<string, Map<string, Map<string | number, unknown>>> };
const answers = new WeakMap<Measure, Known>();
const mostTexts = 6_000;

/**
 * The answer to a question about a text that a layout asks very often, worked out once per measure. `detail` names what
 * else the answer depends on. Keys are kept short and apart, because joining long texts costs more than most answers.
 */
export function answered<T>(
  measure: Measure,
  question: string,
  text: string,
  detail: string | number,
  work: () => T,
): T {
  let known = answers.get(measure);
  if (!known || known.texts > mostTexts) {
    known = { texts: 0, questions: new Map() };
    answers.set(measure, known);
  }
  let texts = known.questions.get(question);
  if (!texts) known.questions.set(question, (texts = new Map<string, Map<string | number, unknown>>()));
  let details = texts.get(text);
  if (!details) {
    texts.set(text, (details = new Map<string | number, unknown>()));
    known.texts++;
  }
  if (details.has(detail)) return details.get(detail) as T;
  const answer = work();
  details.set(detail, answer);
  return answer;
}

/** Remembers every text. */
export function remembering(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      if (known.size > mostTexts) known.clear();
      known.set(text, (width = measure(text)));
    }
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
