import type { Id } from '../../id.ts';
import { mergedThemes, themeAfterMerges, type Arrangement, type Place, type Theme } from './arrangement.ts';
import type { Card } from './card.ts';

/** As much of a card as says where it lies. */
export type LyingCard = Pick<Card, 'id' | 'field' | 'again'>;

/** Where the group laid a card, else where its writer put it. */
export const placeOf = (card: LyingCard, places: Arrangement['places']): Place =>
  places.get(card.id) ?? (card.again === null ? { field: card.field } : { theme: card.again });

/** The theme that is shown for a place, by `mergedThemes`; undefined for a field and for a theme that is not there. */
export const themeIn = (place: Place, merged: ReadonlyMap<Id, Theme>): Theme | undefined =>
  'theme' in place ? merged.get(place.theme) : undefined;

/** The themes, each as it is shown after merges, in which cards lie. Places of cards that nobody knows do not count. */
function fullThemes(cards: readonly LyingCard[], { themes, places }: Arrangement): ReadonlySet<Theme> {
  const merged = mergedThemes(new Map(themes.map((theme) => [theme.id, theme])));
  return new Set(cards.flatMap((card) => themeIn(placeOf(card, places), merged) ?? []));
}

/** No card lies in the theme, nor in any that is one with it by merging. */
export function isEmptyTheme(theme: Id, cards: readonly LyingCard[], arrangement: Arrangement): boolean {
  const themes = new Map(arrangement.themes.map((one) => [one.id, one]));
  const shown = themeAfterMerges(themes, theme);
  return shown === undefined || !fullThemes(cards, arrangement).has(shown);
}
