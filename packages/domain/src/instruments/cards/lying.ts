import type { Id } from '../../id.ts';
import { themeAfterMerges, type Arrangement, type Place, type Theme } from './arrangement.ts';
import type { Card } from './card.ts';

/** As much of a card as says where it lies. */
export type LyingCard = Pick<Card, 'id' | 'field' | 'again'>;

/** Where the group laid a card, else where its writer put it. */
export const placeOf = (card: LyingCard, places: Arrangement['places']): Place =>
  places.get(card.id) ?? (card.again === null ? { field: card.field } : { theme: card.again });

/** The theme that is shown for a place, after merges; undefined for a field and for a theme that is not there. */
export const themeIn = (place: Place, themes: ReadonlyMap<Id, Theme>): Theme | undefined =>
  'theme' in place ? themeAfterMerges(themes, place.theme) : undefined;

/** No card lies in the theme, nor in any that is one with it by merging. Places of cards that nobody knows do not count. */
export function isEmptyTheme(
  theme: Id,
  cards: readonly LyingCard[],
  { themes, places }: Arrangement,
): boolean {
  const byId = new Map(themes.map((one) => [one.id, one]));
  const root = themeAfterMerges(byId, theme);
  return !cards.some((card) => root !== undefined && themeIn(placeOf(card, places), byId) === root);
}
