import { fieldsOf, type Comparison, type Count, type FieldId, type Sheet } from '@raakvlak/domain/cards';
import type { StageWords } from '@raakvlak/words/stage';
import type { Size } from '../../../ui/picture/geometry.ts';
import type { WallToLay } from './wall-to-lay.ts';

/**
 * How a stone of then and now is drawn: both are shares of its lengths, 1 for the larger of the two. `then` is the outline
 * (undefined for what is new), `now` is filled (undefined for what is gone).
 */
export type Compared = {
  readonly id: string;
  readonly field: FieldId;
  readonly then: number | undefined;
  readonly now: number | undefined;
};
export type ComparedWall = { readonly wall: WallToLay; readonly compared: ReadonlyMap<string, Compared> };

/** T1 beside T2 as one wall: every theme of then or now is a stone, as large as the larger of its two counts. */
export function comparedToLay(
  sheet: Sheet,
  { stayed, fresh, gone }: Comparison,
  size: Size,
  words: StageWords,
): ComparedWall {
  const fields = fieldsOf(sheet).map(({ id }) => id);
  const known = (field: FieldId): FieldId => (fields.includes(field) ? field : (fields[0] ?? field));
  const number = ({ of, n }: Count) => (of === 'atLeast' ? words.wall.atLeast(n) : `${n}`);
  const stones = [
    ...stayed.map(({ then, now }) => {
      // Cards and people are different things: their areas are not compared.
      const alike = (then.count.of === 'cards') === (now.count.of === 'cards');
      const larger = Math.max(now.count.n, alike ? then.count.n : 0);
      return {
        id: now.id,
        field: known(now.field),
        text: now.label,
        foot: alike ? words.compare.counts(number(then.count), number(now.count)) : number(now.count),
        count: Math.max(1, larger),
        then: alike ? part(then.count.n, larger) : 1,
        now: part(now.count.n, larger),
      };
    }),
    ...fresh.map((now) => ({
      id: now.id,
      field: known(now.field),
      text: now.label,
      foot: words.compare.fresh(
        now.count.n > 0 && !(now.count.of === 'cards' && now.count.n === 1) ? number(now.count) : '',
      ),
      count: Math.max(1, now.count.n),
      then: undefined,
      now: 1,
    })),
    ...gone.map((then) => ({
      id: then.id,
      field: known(then.field),
      text: then.title,
      foot: words.compare.gone(number(then.count)),
      count: Math.max(1, then.count.n),
      then: 1,
      now: undefined,
    })),
  ];
  return {
    wall: {
      size,
      rows: sheet.rows.map(({ id, label }) => ({ id, label })),
      columns: sheet.columns.map(({ id, label }) => ({ id, label })),
      counts: sheet.rows.map(() => ''),
      stones: stones.map(({ id, field, text, foot, count }) => ({ id, field, words: { text, foot }, count })),
    },
    compared: new Map(stones.map(({ id, field, then, now }) => [id, { id, field, then, now }])),
  };
}

/** Areas follow counts, so lengths follow their root; a stone never shrinks to nothing. */
const part = (count: number, larger: number): number =>
  larger === 0 ? 1 : Math.max(0.42, Math.sqrt(count / larger));
