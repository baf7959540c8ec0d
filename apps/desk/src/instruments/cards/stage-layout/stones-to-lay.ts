import type { Sheet, Stone, Wall } from '@raakvlak/domain/cards';
import type { StageWords } from '@raakvlak/words/stage';
import { sum, type Size } from '../../../ui/picture/geometry.ts';
import type { Words } from './fit-words.ts';
import type { WallToLay } from './wall-to-lay.ts';

/** What the number under a stone's words counts; `none` where there is a writer's own name, or nothing. */
export type Mark = 'people' | 'cards' | 'none';

/** A wall as what has to be laid: the words each stone says, how much it weighs, what is quietly said per row. */
export function wallToLay(sheet: Sheet, wall: Wall, size: Size, words: StageWords): WallToLay {
  const stones = wall.fields.flatMap((field) => field.stones);
  return {
    size,
    rows: sheet.rows.map(({ id, label }) => ({ id, label })),
    columns: sheet.columns.map(({ id, label }) => ({ id, label })),
    counts: sheet.rows.map(({ id }) =>
      rowCount(
        stones.filter(({ field }) => field.startsWith(`${id}.`)),
        words,
      ),
    ),
    stones: stones.map((stone) => ({
      id: stone.id,
      field: stone.field,
      words: wordsOf(stone, words),
      count: stone.count.n,
    })),
  };
}

export function markOf({ kind, count }: Stone): Mark {
  if (count.of !== 'cards') return count.n > 0 ? 'people' : 'none';
  return kind === 'theme' && count.n > 1 ? 'cards' : 'none';
}

/** Once people recognise, the number stands under the words, and a writer's own name behind them. */
export function wordsOf({ kind, label, cards, count }: Stone, words: StageWords): Words {
  const own = kind === 'card' ? cards[0]?.name : null;
  const name = own ? words.wall.by(own) : '';
  if (count.of === 'cards')
    return { text: label, foot: kind === 'theme' && count.n > 1 ? `${count.n}` : name };
  const number = count.n === 0 ? '' : count.of === 'atLeast' ? words.wall.atLeast(count.n) : `${count.n}`;
  return { text: name === '' ? label : `${label} ${name}`, foot: number };
}

function rowCount(stones: readonly Stone[], words: StageWords): string {
  if (stones.length === 0) return '';
  const taps = stones.filter(({ count }) => count.of !== 'cards');
  const times = sum(taps.map(({ count }) => count.n));
  if (taps.length > 0) return times === 0 ? '' : words.wall.recognitions(times);
  return words.wall.cards(sum(stones.map(({ cards }) => cards.length)));
}
