import type { Id } from '@raakvlak/domain';
import type { Asking, Person } from './asking.ts';

/** The same, with this person under another id everywhere. */
export function renamed(asking: Asking, from: Id, to: Id): Asking {
  if (from === to) return asking;
  const named = (id: Id) => (id === from ? to : id);
  const { people, letOut } = asking;
  return {
    ...asking,
    people: new Map(
      [...people.values()].map((person) => [named(person.id), withId(person, named(person.id))]),
    ),
    letOut: letOut && {
      ...letOut,
      parts: letOut.parts.map((part) =>
        part.people.includes(from) ? { ...part, people: part.people.map(named) } : part,
      ),
    },
  };
}

/** From now on what this person gave is in memory only, under their seat. */
export function inMemoryOnly(asking: Asking, person: Person, seat: Id): Asking {
  const people = new Map(asking.people).set(person.id, { ...person, participant: null, stored: false });
  return renamed({ ...asking, people }, person.id, seat);
}

/** What this person gave is nowhere any more; in the pictures it stays a number (P8). */
export function withoutAnswers(asking: Asking, person: Person, seat: Id): Asking {
  const people = new Map(asking.people).set(person.id, {
    ...person,
    participant: null,
    answers: {},
    group: null,
    // Else the list of what is not told would still tell what they answered.
    hidden: [],
  });
  return renamed({ ...asking, people }, person.id, seat);
}

const withId = (person: Person, id: Id): Person => (person.id === id ? person : { ...person, id });
