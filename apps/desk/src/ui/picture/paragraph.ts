import type { Measure } from './measure.ts';
import { balancedLines, evenLines, wrapLines } from './wrap-lines.ts';

/** Text set on lines, and how high it became. */
export type Paragraph = { readonly size: number; readonly lines: readonly string[]; readonly h: number };

const paragraphLead = 1.28;
/** A title (text with a tighter lead) is handsome when its lines are even; running text would only become narrow. */
const mostBalanced = 5;

/**
 * Sets text as large as it fits in a room, trying the given type sizes from large to small. Line breaks stay. What does not
 * fit at the least size ends with an ellipsis: on a stage nothing is cut through.
 */
export function setParagraph(
  text: string,
  room: { readonly w: number; readonly h: number },
  sizes: readonly number[],
  measure: Measure,
  lead: number = paragraphLead,
): Paragraph {
  const balanced = lead < paragraphLead;
  for (const size of sizes) {
    const set = linesOf(text, room.w / size, balanced, measure);
    if (set && set.length * size * lead <= room.h + 0.5)
      return { size, lines: set, h: set.length * size * lead };
  }
  const size = sizes[sizes.length - 1] ?? 28;
  const most = Math.max(1, Math.floor(room.h / (size * lead) + 0.01));
  const words = text.split(/\s+/);
  for (let count = words.length - 1; count > 0; count--) {
    const lines = wrapLines(
      `${words.slice(0, count).join(' ')} …`,
      evenLines(most, room.w / size),
      measure,
      'hyphens',
    );
    if (lines) return { size, lines, h: lines.length * size * lead };
  }
  return { size, lines: ['…'], h: size * lead };
}

function linesOf(text: string, width: number, balanced: boolean, measure: Measure): string[] | undefined {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    const even = evenLines(100, width);
    const plain = wrapLines(part, even, measure, 'hyphens');
    if (!plain) return undefined;
    lines.push(
      ...(balanced && plain.length <= mostBalanced
        ? (balancedLines(part, evenLines(plain.length, width), measure, 'hyphens') ?? plain)
        : plain),
    );
  }
  return lines;
}
