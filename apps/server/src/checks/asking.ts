import type { Id, Perspective } from '@raakvlak/domain';
import type { Admitted, Answers, Batch, Check } from '@raakvlak/domain/check';
import type { Seat } from '../seats/seat.ts';
import type { LetOut } from './let-out.ts';
import type { OpenText } from './open-text.ts';

/** Somebody who may answer a check, under the id of a participant or else of a seat. */
export type Person = {
  readonly id: Id;
  /** Who on the roster this is, once they gave something that is kept: then it is their own line. */
  readonly participant: Id | null;
  /** False: what this person gave is in memory only. */
  readonly stored: boolean;
  /** The option of the check's division; null for none of them. */
  readonly group: string | null;
  /** At which closing their answers were closed; null before. */
  readonly batch: number | null;
  readonly answers: Answers;
  /**
   * What is not told to the seat any more, though it counts: it moved to another device by a link of the console, and whoever made that link
   * is not to read what somebody else answered. Ids of questions; an empty one is the group.
   */
  readonly hidden: readonly string[];
};

/**
 * What is asked on one board in private and what came in, replaced as a whole. Nobody but the server ever has it: what goes out
 * is made in `results.ts`.
 */
export type Asking = {
  readonly people: ReadonlyMap<Id, Person>;
  readonly texts: ReadonlyMap<Id, OpenText>;
  /** Null until the questions were opened. */
  readonly letOut: LetOut | null;
};

export const notAsked: Asking = { people: new Map(), texts: new Map(), letOut: null };

export const isOpened = ({ letOut }: Asking): boolean => letOut !== null;

export const hasGiven = ({ answers }: Person): boolean => Object.keys(answers).length > 0;

/** Under which id this seat is on the list, or would be. */
export function personIdOf({ people }: Asking, { id, kept, participant }: Seat): Id {
  if (participant === null || people.has(id)) return id;
  return kept || people.has(participant) ? participant : id;
}

export const personOf = (asking: Asking, seat: Seat): Person | undefined =>
  asking.people.get(personIdOf(asking, seat));

/** Whether the questions are for others than people of this perspective; who did not say yet may be asked. */
export const isForOthers = ({ asks }: Check, perspective: Perspective | null): boolean =>
  asks !== null && perspective !== null && !asks.includes(perspective);

/** In which part of the division somebody is who did not choose: the one of their perspective, if there is one. */
export const groupFrom = ({ by }: Check, perspective: Perspective | null): string | null =>
  by?.options.find(({ id }) => id === perspective)?.id ?? null;

export const newPerson = (check: Check, id: Id, perspective: Perspective | null = null): Person => ({
  id,
  participant: null,
  stored: false,
  group: groupFrom(check, perspective),
  batch: null,
  answers: {},
  hidden: [],
});

export const withPerson = (asking: Asking, person: Person): Asking => ({
  ...asking,
  people: new Map(asking.people).set(person.id, person),
});

/** The list without those of whom a seat said that the questions are for others. */
export function askedOf(check: Check, asking: Asking, seats: Iterable<Seat>): Person[] {
  const others = new Set(
    [...seats]
      .filter(({ perspective }) => isForOthers(check, perspective))
      .map((seat) => personIdOf(asking, seat)),
  );
  return [...asking.people.values()].filter(({ id, batch }) => batch !== null || !others.has(id));
}

export const admittedOf = (people: Iterable<Person>): Admitted[] =>
  [...people].map(({ id, group }) => ({ person: id, group }));

/**
 * The closed batches, oldest first. Who was closed and of whom nothing is left (not kept, and the server restarted; erased) is
 * in none: nothing is shown of them any more.
 */
export function batchesOf({ people }: Asking): Batch[] {
  const batches = new Map<number, { person: Id; answers: Answers }[]>();
  for (const person of people.values()) {
    if (person.batch === null || !hasGiven(person)) continue;
    const entry = { person: person.id, answers: person.answers };
    batches.set(person.batch, [...(batches.get(person.batch) ?? []), entry]);
  }
  return [...batches].sort(([a], [b]) => a - b).map(([, batch]) => batch);
}
