import * as Y from 'yjs';
import type { AgreementTextName } from '@raakvlak/domain';
import { isId, type Id } from '@raakvlak/domain';
import { isFieldId, type Place } from '@raakvlak/domain/cards';

/** The names under which a board lies in its document; SPEC.md says what each of them holds. */
export const rootNames = ['places', 'themes', 'agreements', 'meta'] as const;
export type RootName = (typeof rootNames)[number];

export type Branch = Y.Map<unknown>;

/** A root as a map; undefined when something made it another kind of thing. */
export function rootOf(doc: Y.Doc, name: RootName): Branch | undefined {
  const there = doc.share.get(name);
  // A root that came in bytes has no kind yet; asking for a map gives it one.
  if (there && there.constructor !== Y.AbstractType && !(there instanceof Y.Map)) return undefined;
  return doc.getMap(name);
}

/** The map under a key of a root: a theme or an agreement. */
export function branchOf(root: Branch | undefined, key: Id): Branch | undefined {
  const there = root?.get(key);
  return there instanceof Y.Map ? (there as Branch) : undefined;
}

/** All maps under the keys of a root that are ids, in order of id, so that every reader meets them in the same order. */
export function branchesOf(root: Branch | undefined): [Id, Branch][] {
  const found: [Id, Branch][] = [];
  root?.forEach((value, key) => {
    if (isId(key) && value instanceof Y.Map) found.push([key, value as Branch]);
  });
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How many maps lie under the keys of a root. */
export function countBranches(root: Branch | undefined): number {
  let count = 0;
  // Not forEach: that reads every value, and this is asked for every theme that is made.
  for (const item of root?._map.values() ?? [])
    if (!item.deleted && item.content instanceof Y.ContentType) count += 1;
  return count;
}

/** The shared text under a key. */
export function textUnder(branch: Branch | undefined, key: 'title' | AgreementTextName): Y.Text | undefined {
  const there = branch?.get(key);
  return there instanceof Y.Text ? there : undefined;
}

/** A place is one scalar, so that two people who move a card at once end with one of the two places, never with half of each. */
export const writePlace = (place: Place): string =>
  'theme' in place ? `t:${place.theme}` : `f:${place.field}`;

export function readPlace(value: unknown): Place | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.slice(2);
  if (value.startsWith('t:') && isId(name)) return { theme: name };
  return value.startsWith('f:') && isFieldId(name) ? { field: name } : undefined;
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === null || b === null ? a === b : writePlace(a) === writePlace(b);
