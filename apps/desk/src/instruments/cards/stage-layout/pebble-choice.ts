import type { Size } from '../../../ui/picture/geometry.ts';
import { answered, type Measure } from '../../../ui/picture/measure.ts';
import { fitWords, largestFit, lead, leastType, type Fitted, type Words } from './fit-words.ts';
import { areaOf, pebbleOf, type Pebble } from '../../../ui/picture/pebble.ts';

type Form = Pick<Pebble, 'square' | 'wobble'>;
/** A stone with its words set on it. */
export type Lettered = { readonly pebble: Pebble; readonly fitted: Fitted };

/** Stones lie: they are wider than high. The first that serves is taken. */
const aspects = [1.5, 1.8, 2.2, 1.25, 2.7, 3.3] as const;
const growth = 1.07;
const largestArea = 900_000;
/** A stone that stands on end is taken only in a narrow field, and never slimmer than this. */
const slimmest = 0.85;

const detailOf = ({ foot }: Words, { square }: Form, rest: number): string => `${square} ${rest} ${foot}`;
const within = ({ rx, ry }: Pebble, most: Size): boolean => 2 * rx <= most.w && 2 * ry <= most.h;

/**
 * The smallest stone that holds the words at a type size, not larger than `most`. Words are broken only where no stone so
 * large holds them whole; undefined when even that does not do.
 */
export function smallestPebble(
  words: Words,
  form: Form,
  most: Size,
  measure: Measure,
  type: number = leastType,
): Pebble | undefined {
  const whole = smallestOfEach(words, form, type, measure).filter((pebble) => within(pebble, most));
  return whole.length > 0
    ? whole.reduce((best, other) => (areaOf(other) < areaOf(best) ? other : best))
    : withBrokenWords(words, form, most, type, measure);
}

/** Per aspect the smallest stone that holds the words whole. */
function smallestOfEach(words: Words, form: Form, type: number, measure: Measure): Pebble[] {
  return answered(measure, 'smallest', words.text, detailOf(words, form, type), () => {
    const least = (measure(words.text) * lead + (words.foot === '' ? 0 : 1.5)) * type * type;
    return aspects.flatMap((aspect) => {
      for (let area = least; area < largestArea; area *= growth) {
        const pebble = pebbleOf(area, aspect, form);
        if (fitWords(words, pebble, type, measure, 'never')) return [pebble];
      }
      return [];
    });
  });
}

/** As wide as may be, and as low as the words allow. */
function withBrokenWords(
  words: Words,
  form: Form,
  most: Size,
  type: number,
  measure: Measure,
): Pebble | undefined {
  for (let h = 2 * type; h <= most.h; h *= growth) {
    const pebble = { rx: most.w / 2, ry: h / 2, ...form };
    if (fitWords(words, pebble, type, measure, 'hyphens')) return pebble;
  }
  return undefined;
}

/** Of all stones of one area (not larger than `most`) the one on which the words stand largest. */
export function roomiestPebble(
  words: Words,
  area: number,
  form: Form,
  most: Size,
  measure: Measure,
): Lettered | undefined {
  const each = answered(measure, 'roomiest', words.text, detailOf(words, form, area), () =>
    aspects.flatMap((aspect): Lettered[] => {
      const pebble = pebbleOf(area, aspect, form);
      const fitted = largestFit(words, pebble, measure);
      return fitted ? [{ pebble, fitted }] : [];
    }),
  );
  const fitting = each.filter(({ pebble }) => within(pebble, most));
  if (fitting.length > 0) return fitting.reduce((best, other) => (worth(other) > worth(best) ? other : best));
  // Only a stone with broken words is this large: it was measured for exactly this room.
  const pebble = { rx: most.w / 2, ry: area / areaOf({ rx: most.w / 2, ry: 1, ...form }), ...form };
  const lies = within(pebble, most) && pebble.rx >= slimmest * pebble.ry;
  const fitted = lies ? largestFit(words, pebble, measure) : undefined;
  return fitted && { pebble, fitted };
}

/** Large type is good, a broken word is worse than small type. */
const worth = ({ fitted: { size, lines } }: Lettered): number =>
  size - (lines.some(({ text }) => text.endsWith('-')) ? 100 : 0);
