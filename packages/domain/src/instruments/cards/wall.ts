import type { Id } from '../../id.ts';
import { cleanLine } from '../../plain-words.ts';
import { mergedThemes, type Arrangement, type Theme } from './arrangement.ts';
import type { Card } from './card.ts';
import { placeOf, themeIn } from './lying.ts';
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
  /** The title of the theme or else of one merged into it; without one, the words of its shortest card, computed here and never stored. */
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
export function wallOf(
  sheet: Sheet,
  cards: readonly Card[],
  arrangement: Arrangement,
  recognised: Recognised,
): Wall {
  const fields = fieldsOf(sheet).map(({ id }) => id);
  // A theme that borrowed the id of a card would be a second stone of that name.
  const ids = new Set(cards.map(({ id }) => id));
  const own = arrangement.themes.filter(({ id }) => !ids.has(id));
  const merged = mergedThemes(new Map(own.map((theme) => [theme.id, theme])));
  const heaps = new Map<Id, Heap>();
  for (const theme of own) {
    const root = merged.get(theme.id) ?? theme;
    heapOf(heaps, root).absorbed.push(...(root === theme ? [] : [theme]));
  }

  const stones: Stone[] = [];
  for (const card of cards) {
    const place = placeOf(card, arrangement.places);
    const root = themeIn(place, merged);
    if (root) heapOf(heaps, root).cards.push(card);
    else {
      const field = known(fields, 'field' in place ? place.field : card.field, card.field);
      stones.push(cardStone(card, field, recognised));
    }
  }
  for (const heap of heaps.values()) {
    const stone = themeStone(heap, fields, recognised);
    if (stone) stones.push(stone);
  }
  stones.sort(byId);
  return {
    fields: fields.map((field) => ({ field, stones: stones.filter((stone) => stone.field === field) })),
  };
}

/** All stones of a wall in one list. */
export const stonesOf = (wall: Wall): Stone[] => wall.fields.flatMap(({ stones }) => stones);

/** A theme with what was merged into it and the cards that lie in any of them. */
type Heap = { readonly theme: Theme; readonly absorbed: Theme[]; readonly cards: Card[] };

function heapOf(heaps: Map<Id, Heap>, theme: Theme): Heap {
  const heap = heaps.get(theme.id) ?? { theme, absorbed: [], cards: [] };
  heaps.set(theme.id, heap);
  return heap;
}

function cardStone(card: Card, field: FieldId, recognised: Recognised): Stone {
  const count: Count = recognised ? { of: 'people', n: recognised.get(card.id) ?? 0 } : { of: 'cards', n: 1 };
  return {
    id: card.id,
    kind: 'card',
    field,
    label: card.words,
    titled: false,
    cards: [card],
    count,
    was: null,
  };
}

function themeStone(heap: Heap, fields: readonly FieldId[], recognised: Recognised): Stone | undefined {
  const { theme } = heap;
  const absorbed = [...heap.absorbed].sort(byId);
  const cards = [...heap.cards].sort(byId);
  // Merging loses nothing: what the theme lacks comes from those that were merged into it.
  const title = [theme, ...absorbed].map((one) => cleanLine(one.title)).find((words) => words !== '');
  const waiting = theme.was === theme.id;
  if (cards.length === 0 && (title === undefined || waiting)) return undefined;
  return {
    id: theme.id,
    kind: 'theme',
    field: known(fields, theme.field, cards[0]?.field ?? theme.field),
    label: title ?? shortestWords(cards),
    titled: title !== undefined,
    cards,
    count: recognised
      ? peopleBehind(
          theme.id,
          [...absorbed, ...cards].map(({ id }) => id),
          recognised,
        )
      : cardsIn(cards),
    was: [theme, ...absorbed].find(({ was }) => was !== null)?.was ?? null,
  };
}

/** A field of the sheet, whatever a document says: nothing lies beside the wall. */
function known(fields: readonly FieldId[], field: FieldId, otherwise: FieldId): FieldId {
  return [field, otherwise].find((one) => fields.includes(one)) ?? fields[0] ?? otherwise;
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : 1);

const cardsIn = (cards: readonly Card[]): Count => ({ of: 'cards', n: cards.length });

function peopleBehind(own: Id, parts: readonly Id[], recognised: ReadonlyMap<Id, number>): Count {
  const counts = [own, ...parts].map((id) => recognised.get(id) ?? 0).filter((n) => n > 0);
  return { of: counts.length > 1 ? 'atLeast' : 'people', n: Math.max(0, ...counts) };
}

function shortestWords(cards: readonly Card[]): string {
  return cards.reduce(
    (shortest, { words }) => (shortest === '' || words.length < shortest.length ? words : shortest),
    '',
  );
}
