import type { Count } from '@raakvlak/domain/cards';
import type { DeskWords } from '@raakvlak/words/desk';

/** A stone's number in words; what it counts is always said. */
export function showCount({ of, n }: Count, { cards: t }: DeskWords): string {
  if (of === 'cards') return t.countCards(n);
  return of === 'atLeast' ? t.countAtLeast(n) : t.countPeople(n);
}

/** How large a stone's words stand, 1 to 1.6, by how many are behind it; one voice among many is the usual size. */
export const weightOf = ({ n }: Count, most: number): number =>
  1 + 0.6 * Math.sqrt(Math.max(0, n - 1) / (Math.max(5, most) - 1));

export const mostOf = (stones: readonly { count: Count }[]): number =>
  Math.max(1, ...stones.map(({ count }) => count.n));

/** For reading: what most people are behind comes first, equals in a fixed order. */
export const heaviestFirst = <S extends { count: Count; id: string }>(stones: readonly S[]): S[] =>
  [...stones].sort((a, b) => b.count.n - a.count.n || (a.id < b.id ? -1 : 1));
