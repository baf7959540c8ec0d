import { breaksIn } from './hyphenate.ts';
import { answered, type Measure } from './measure.ts';

/** `never` breaks only between words; `hyphens` breaks a word that fits on no line, by its syllables or else anywhere. */
export type Breaking = 'never' | 'hyphens';

type Piece = { readonly text: string; readonly width: number; readonly blankBefore: boolean };

/** Widths of lines in units per unit of type size: one for all of so many lines, or one each. */
export type LineWidths = { readonly count: number; readonly at: (line: number) => number };
export const evenLines = (count: number, width: number): LineWidths => ({ count, at: () => width });
export const eachLine = (widths: readonly number[]): LineWidths => ({
  count: widths.length,
  at: (line) => widths[line] ?? 0,
});

/**
 * Sets words on lines of given widths, or says undefined when they do not fit. Blanks at a break are left out, nothing
 * else is.
 */
export function wrapLines(
  words: string,
  widths: LineWidths,
  measure: Measure,
  breaking: Breaking,
): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const blank = measure(' ');
  const { pieces, widest } = piecesOf(words, measure);
  if (breaking === 'never' && widest > widestLine(widths)) return undefined;

  for (const whole of pieces) {
    let piece: Piece | undefined = whole;
    while (piece) {
      if (lines.length >= widths.count) return undefined;
      const room = widths.at(lines.length);
      const gap = line !== '' && piece.blankBefore ? blank : 0;
      if (used + gap + piece.width <= room) {
        line += (gap > 0 ? ' ' : '') + piece.text;
        used += gap + piece.width;
        piece = undefined;
      } else if (line !== '') {
        lines.push(line);
        [line, used] = ['', 0];
      } else {
        const cut: { start: string; rest: string } | undefined =
          breaking === 'hyphens' ? cutToFit(piece.text, room, measure) : undefined;
        if (!cut) return undefined;
        lines.push(cut.start);
        piece = { text: cut.rest, width: measure(cut.rest), blankBefore: false };
      }
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

function widestLine({ count, at }: LineWidths): number {
  let widest = 0;
  for (let line = 0; line < count; line++) widest = Math.max(widest, at(line));
  return widest;
}

type Cut = { readonly pieces: readonly Piece[]; readonly widest: number };

/** Words, and the parts of a word after a hyphen or slash that stands in it. */
function piecesOf(words: string, measure: Measure): Cut {
  return answered(measure, 'pieces', words, 0, () => {
    const pieces = words
      .split(/\s+/)
      .filter((word) => word !== '')
      .flatMap((word) =>
        (word.match(/[^-–/]+[-–/]*|[-–/]+/g) ?? [word]).map((text, index) => ({
          text,
          width: measure(text),
          blankBefore: index === 0,
        })),
      );
    return { pieces, widest: Math.max(0, ...pieces.map(({ width }) => width)) };
  });
}

function cutToFit(word: string, room: number, measure: Measure): { start: string; rest: string } | undefined {
  const fits = (start: string) => measure(start) <= room;
  for (const at of [...breaksIn(word)].reverse()) {
    if (fits(`${word.slice(0, at)}-`)) return { start: `${word.slice(0, at)}-`, rest: word.slice(at) };
  }
  const signs = Array.from(word);
  for (let at = signs.length - 1; at > 1; at--) {
    const start = `${signs.slice(0, at).join('')}-`;
    if (fits(start)) return { start, rest: signs.slice(at).join('') };
  }
  return undefined;
}

/**
 * The same number of lines, but as even as they can be: the narrowest lines on which the words still fit. A balanced stone
 * reads as one thought.
 */
export function balancedLines(
  words: string,
  widths: LineWidths,
  measure: Measure,
  breaking: Breaking,
): string[] | undefined {
  let best = wrapLines(words, widths, measure, breaking);
  if (!best || best.length < 2) return best;
  let [tooNarrow, fits] = [0.4, 1];
  for (let step = 0; step < 6; step++) {
    const share = (tooNarrow + fits) / 2;
    const lines = wrapLines(
      words,
      { count: widths.count, at: (line) => widths.at(line) * share },
      measure,
      breaking,
    );
    if (lines && lines.length <= best.length && hyphensIn(lines) <= hyphensIn(best))
      [best, fits] = [lines, share];
    else tooNarrow = share;
  }
  return best;
}

const hyphensIn = (lines: readonly string[]): number => lines.filter((line) => line.endsWith('-')).length;
