import type { Stone } from '@raakvlak/domain/cards';
import type { StageWords } from '@raakvlak/words/stage';
import type { Size } from '../../../ui/picture/geometry.ts';
import type { Measure } from '../../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../../ui/picture/paragraph.ts';
import { seedOf } from '../../../ui/picture/seeded.ts';
import type { Face } from './face.ts';
import { fitWords } from './fit-words.ts';
import { pathThrough, rimOf } from '../../../ui/picture/pebble.ts';
import { wordsOf } from './stones-to-lay.ts';

export type Spotlit = { readonly face: Face; readonly voices: readonly Paragraph[]; readonly more: number };

const sizes = [150, 130, 112, 96, 84, 70, 58, 48];
const form = { square: 2.7, wobble: 0.04 };
const voiceLead = 1.28;
const voiceGap = 22;

/** One stone as large as the room allows, and beside it the words of its cards, as many as stand there. */
export function spotlight(stone: Stone, size: Size, words: StageWords, measure: Measure): Spotlit {
  const said = stone.cards.map((card) => card.words).filter((text) => text !== stone.label);
  const width = said.length > 0 ? size.w * 0.6 : size.w * 0.84;
  const aspect = Math.min(1.9, width / (size.h * 0.94));
  const w = Math.min(width, size.h * 0.94 * aspect);
  const pebble = { rx: w / 2, ry: w / aspect / 2, ...form };
  const inner = { ...pebble, rx: pebble.rx - 40, ry: pebble.ry - 30 };
  const saying = wordsOf(stone, words);
  const fitted =
    sizes.map((type) => fitWords(saying, inner, type, measure, 'never')).find((found) => found) ??
    fitWords(saying, inner, 48, measure, 'hyphens');
  const x = said.length > 0 ? width / 2 : size.w / 2;
  const face: Face = {
    id: stone.id,
    x,
    y: size.h / 2,
    w: 2 * pebble.rx,
    h: 2 * pebble.ry,
    path: pathThrough(rimOf(pebble, seedOf(stone.id))),
    lines: (fitted?.lines ?? []).map(({ text, y }) => ({ text, x: 0, y, size: fitted?.size ?? 48 })),
    foot: fitted?.foot && { ...fitted.foot, x: 0 },
  };
  return { face, ...voicesIn(said, { w: size.w - width - 60, h: size.h * 0.92 }, measure) };
}

/** The shortest first, because those are read at a glance. */
function voicesIn(
  said: readonly string[],
  room: Size,
  measure: Measure,
): { voices: Paragraph[]; more: number } {
  const ordered = [...said].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const type of [44, 38, 34, 30, 28]) {
    const voices = ordered.map((text) =>
      setParagraph(text, { w: room.w - 64, h: Infinity }, [type], measure, voiceLead),
    );
    let used = 0;
    const fits = voices.filter(({ h }) => (used += h + voiceGap) <= room.h);
    if (fits.length === voices.length || type === 28)
      return { voices: fits, more: voices.length - fits.length };
  }
  return { voices: [], more: said.length };
}
