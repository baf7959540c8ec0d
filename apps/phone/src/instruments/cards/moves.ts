import type { Id, NewId } from '@raakvlak/domain';
import type { Card, FieldId, Intent, Stone } from '@raakvlak/domain/cards';

/** What is picked up: a card, with the theme it lies in, or a whole theme. */
export type Picked =
  | { readonly is: 'card'; readonly card: Card; readonly in: Stone | undefined; readonly field: FieldId }
  | { readonly is: 'theme'; readonly stone: Stone };

/** Where it may be put down. */
export type Target = { readonly stone: Stone } | { readonly field: FieldId };

/** What putting it down there means; undefined when it lies there already. */
export type Meaning = 'together' | 'into-theme' | 'merge' | 'loose-here' | 'move-here';

export function meaningOf(picked: Picked, target: Target): Meaning | undefined {
  if ('field' in target) {
    if (picked.is === 'theme') return picked.stone.field === target.field ? undefined : 'move-here';
    return picked.in === undefined && picked.field === target.field ? undefined : 'loose-here';
  }
  const { stone } = target;
  if (picked.is === 'theme') {
    if (stone.id === picked.stone.id) return undefined;
    return stone.kind === 'theme' ? 'merge' : 'into-theme';
  }
  if (stone.id === picked.card.id || stone.id === picked.in?.id) return undefined;
  return stone.kind === 'theme' ? 'into-theme' : 'together';
}

/** Tap, tap: what the second tap asks for. */
export function intentOf(picked: Picked, target: Target, newId: NewId): Intent | undefined {
  const meaning = meaningOf(picked, target);
  if (meaning === undefined) return undefined;
  if ('field' in target) {
    const { field } = target;
    if (picked.is === 'theme') return { kind: 'moveTheme', theme: picked.stone.id, field };
    return { kind: 'place', card: picked.card.id, to: { field } };
  }
  const { stone } = target;
  if (picked.is === 'theme') {
    if (meaning === 'merge') return { kind: 'mergeThemes', theme: picked.stone.id, into: stone.id };
    return { kind: 'place', card: stone.id, to: { theme: picked.stone.id } };
  }
  if (meaning === 'into-theme') return { kind: 'place', card: picked.card.id, to: { theme: stone.id } };
  return makeTheme(newId(), stone.field, [stone.id, picked.card.id]);
}

export const makeTheme = (id: Id, field: FieldId, cards: Id[]): Intent => ({
  kind: 'makeTheme',
  id,
  field,
  cards,
  title: '',
});

/** Two cards that may say the same, laid together: in the theme of either, else in a new one. */
export function layTogether(a: Picked & { is: 'card' }, b: Picked & { is: 'card' }, newId: NewId): Intent {
  if (a.in) return { kind: 'place', card: b.card.id, to: { theme: a.in.id } };
  if (b.in) return { kind: 'place', card: a.card.id, to: { theme: b.in.id } };
  return makeTheme(newId(), a.field, [a.card.id, b.card.id]);
}

/** A card where it lies on the wall now, as something that can be picked up. */
export function pickCard(stones: readonly Stone[], card: Id): (Picked & { is: 'card' }) | undefined {
  for (const stone of stones) {
    const found = stone.cards.find(({ id }) => id === card);
    if (found)
      return { is: 'card', card: found, in: stone.kind === 'theme' ? stone : undefined, field: stone.field };
  }
  return undefined;
}
