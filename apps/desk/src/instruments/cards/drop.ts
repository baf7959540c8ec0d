import type { Id, NewId } from '@raakvlak/domain';
import type { FieldId, Intent } from '@raakvlak/domain/cards';

/** What somebody holds: a card, or a whole theme. */
export type Held = { readonly kind: 'card' | 'theme'; readonly id: Id };
/** Where they put it. */
export type Spot =
  | { readonly kind: 'field'; readonly field: FieldId }
  | { readonly kind: 'card' | 'theme'; readonly id: Id; readonly field: FieldId };

/** What putting this there means; undefined when it means nothing. */
export function dropped(held: Held, spot: Spot, newId: NewId): Intent | undefined {
  if (spot.kind !== 'field' && spot.id === held.id) return undefined;
  if (held.kind === 'card') {
    if (spot.kind === 'field') return { kind: 'place', card: held.id, to: { field: spot.field } };
    if (spot.kind === 'theme') return { kind: 'place', card: held.id, to: { theme: spot.id } };
    return { kind: 'makeTheme', id: newId(), field: spot.field, cards: [spot.id, held.id], title: '' };
  }
  if (spot.kind === 'field') return { kind: 'moveTheme', theme: held.id, field: spot.field };
  if (spot.kind === 'theme') return { kind: 'mergeThemes', theme: held.id, into: spot.id };
  return { kind: 'place', card: spot.id, to: { theme: held.id } };
}
