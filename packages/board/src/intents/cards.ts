import { refuse, type Outcome } from '@raakvlak/domain';
import type { IntentOf, Place } from '@raakvlak/domain/cards';
import { readPlace, samePlace, writePlace } from '../layout.ts';
import { nothing, put, step, themeBranch, type Desk, type Step } from './step.ts';

/** Lays a card in a theme or loose in a field; null: back to where its writer put it. */
export function place(desk: Desk, { card, to, from }: IntentOf<'place'>): Outcome<Step | null> {
  const now = readPlace(desk.places.get(card)) ?? null;
  if (samePlace(now, to)) return nothing;
  if (from !== undefined && !samePlace(now, from)) return refuse('overtaken');
  if (!isThere(desk, to)) return refuse('not-found');
  return step({ kind: 'place', card, to: now, from: to }, () => put(desk.places, card, asScalar(to)));
}

export const asScalar = (place: Place | null): string | null => (place === null ? null : writePlace(place));

export const isThere = (desk: Desk, place: Place | null): boolean =>
  place === null || 'field' in place || themeBranch(desk, place.theme) !== undefined;
