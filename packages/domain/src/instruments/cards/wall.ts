import type { Id } from '../../id.ts';
import { themeAfterMerges, type Arrangement, type Theme } from './arrangement.ts';
import type { Card } from './card.ts';
import { fieldsOf, type FieldId, type Sheet } from './sheet.ts';

/**
 * What a number counts. Until people recognise, a stone counts its cards. From then on it counts the people who tapped
 * "herken ik ook"; where several recognised stones became one, nobody knows who tapped both: at least the largest.
 */
export type Count = { readonly of: 'cards' | 'people' | 'atLeast'; readonly n: number };

/** What the group sees as one thing: a theme with its cards, or one loose card. */
export type Stone = {
  readonly id: Id;
  readonly kind: 'theme' | 'card';
  readonly field: FieldId;
  /** The theme's title; without one, the words of its shortest card, computed here and never stored. */
  readonly label: string;
  readonly titled: boolean;
  readonly cards: readonly Card[];
  readonly count: Count;
  readonly was: Id | null;
};

export type WallField = { readonly field: FieldId; readonly stones: readonly Stone[] };
export type Wall = { readonly fields: readonly WallField[] };

/** How many people tapped "herken ik ook" per stone id; undefined until recognising was opened. */
export type Recognised = ReadonlyMap<Id, number> | undefined;

/**
 * Cards, what the group made of them, and who recognises what, as the picture everyone looks at. Total: unknown themes,
 * cards and fields are ignored; a card without a place lies where its writer put it. An empty theme without a title is
 * not there; an empty one with a title is, unless it only waits for "speelt nog". Stones are sorted by id, so that the
 * same wall is the same everywhere; how they lie is up to the view.
 */
export function wallOf(sheet: Sheet, cards: readonly Card[], arrangement: Arrangement, recognised: Recognised): Wall {
  const themes = new Map(arrangement.themes.map((theme) => [theme.id, theme]));
  const known = new Set(fieldsOf(sheet).map(({ id }) => id));
  const inTheme = new Map<Id, Card[]>();
  const loose: { card: Card; field: FieldId }[] = [];

  for (const card of cards) {
    const place = arrangement.places.get(card.id) ?? (card.again ? { theme: card.again } : { field: card.field });
    const theme = 'theme' in place ? themeAfterMerges(themes, place.theme) : undefined;
    if (theme) inTheme.set(theme.id, [...(inTheme.get(theme.id) ?? []), card]);
    else loose.push({ card, field: 'field' in place && known.has(place.field) ? place.field : card.field });
  }

  const stones: Stone[] = loose.map(({ card, field }) => cardStone(card, field, recognised));
  for (const theme of themes.values()) {
    if (themeAfterMerges(themes, theme.id) !== theme) continue;
    const stone = themeStone(theme, inTheme.get(theme.id) ?? [], absorbedBy(theme, themes), recognised);
    if (stone) stones.push(stone);
  }
  const sorted = stones.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { fields: fieldsOf(sheet).map(({ id }) => ({ field: id, stones: sorted.filter((stone) => stone.field === id) })) };
}

/** All stones of a wall in one list. */
export const stonesOf = (wall: Wall): Stone[] => wall.fields.flatMap(({ stones }) => stones);

function cardStone(card: Card, field: FieldId, recognised: Recognised): Stone {
  const count: Count = recognised ? { of: 'people', n: recognised.get(card.id) ?? 0 } : { of: 'cards', n: 1 };
  return { id: card.id, kind: 'card', field, label: card.words, titled: false, cards: [card], count, was: null };
}

function themeStone(theme: Theme, cards: readonly Card[], absorbed: readonly Id[], recognised: Recognised): Stone | undefined {
  const titled = theme.title.trim() !== '';
  if (cards.length === 0 && (!titled || theme.was !== null)) return undefined;
  const byId = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
  const label = titled ? theme.title.trim() : shortestWords(byId);
  const count = recognised ? peopleBehind(theme.id, [...absorbed, ...byId.map(({ id }) => id)], recognised) : cardsIn(byId);
  return { id: theme.id, kind: 'theme', field: theme.field, label, titled, cards: byId, count, was: theme.was };
}

const cardsIn = (cards: readonly Card[]): Count => ({ of: 'cards', n: cards.length });

function peopleBehind(own: Id, parts: readonly Id[], recognised: ReadonlyMap<Id, number>): Count {
  const atOwn = recognised.get(own) ?? 0;
  const atParts = Math.max(0, ...parts.map((id) => recognised.get(id) ?? 0));
  return atParts === 0 ? { of: 'people', n: atOwn } : { of: 'atLeast', n: Math.max(atOwn, atParts) };
}

function absorbedBy(theme: Theme, themes: ReadonlyMap<Id, Theme>): Id[] {
  return [...themes.keys()].filter((id) => id !== theme.id && themeAfterMerges(themes, id) === theme);
}

function shortestWords(cards: readonly Card[]): string {
  return cards.reduce((shortest, { words }) => (shortest === '' || words.length < shortest.length ? words : shortest), '');
}
