import type { Part } from './part.ts';
import type { Check } from './check.ts';
import type { Admitted } from './taking-part.ts';

/** How a part names people who are in none of the groups. */
export const noGroup = '';

export type Share = { readonly groups: readonly string[]; readonly people: readonly string[] };

/**
 * Divides those who took part into the groups of the check's division (R3). A group with at least `least` people stands by
 * itself; the others stand together, if need be with the smallest group that could stand, so that no remainder is
 * smaller than `least`. One share means: not divided. Depends on who took part, never on what they said.
 */
export function divide(
  check: Pick<Check, 'by'>,
  least: number,
  people: readonly string[],
  admitted: readonly Admitted[],
  remainder = true,
): readonly Share[] {
  if (!check.by) return [{ groups: [], people }];
  const groupOf = new Map(admitted.map(({ person, group }) => [person, group ?? noGroup]));
  const shares = [noGroup, ...check.by.options.map(({ id }) => id)]
    .map((group) => ({
      groups: [group],
      people: people.filter((person) => (groupOf.get(person) ?? noGroup) === group),
    }))
    .filter((share) => share.people.length > 0);
  const standing = shares
    .filter((share) => share.people.length >= least)
    .sort((a, b) => b.people.length - a.people.length);
  if (!remainder) return [...standing, { groups: [], people }];
  let rest = shares.filter((share) => !standing.includes(share));
  if (rest.length > 0 && sizeOf(rest) < least) rest = [...rest, ...standing.splice(-1)];
  const together = rest.length > 0 ? [joined(rest)] : [];
  const all = [...standing, ...together];
  return all.length > 1 ? all : [{ groups: [], people }];
}

/**
 * Those who were in the result of an earlier moment apart from newcomers, so that the same people can be compared (R4);
 * undefined when some of them are missing or either side is smaller than `least`.
 */
export function sameAsBefore(
  least: number,
  people: readonly string[],
  before: readonly Part[],
): readonly Share[] | undefined {
  const then = new Set(before.flatMap((part) => part.people));
  const stayed = people.filter((person) => then.has(person));
  const fresh = people.filter((person) => !then.has(person));
  if (stayed.length < then.size || stayed.length < least || fresh.length < least) return undefined;
  return [stayed, fresh].map((side) => ({ groups: [], people: side }));
}

const sizeOf = (shares: readonly Share[]): number =>
  shares.reduce((sum, { people }) => sum + people.length, 0);

const joined = (shares: readonly Share[]): Share => ({
  groups: shares.flatMap(({ groups }) => groups).sort(),
  people: shares.flatMap(({ people }) => people),
});
