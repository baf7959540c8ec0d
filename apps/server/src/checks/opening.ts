import { accept, refuse, type Id, type Outcome, type Perspective } from '@raakvlak/domain';
import { whyNotOpen, type AskedBefore, type Check } from '@raakvlak/domain/check';
import type { Round } from '@raakvlak/protocol/down';
import type { Seat } from '../seats/seat.ts';
import { askedOf, isForOthers, isOpened, newPerson, personIdOf, type Asking, type Person } from './asking.ts';
import type { Guards } from './guards.ts';
import { nothingLetOut } from './let-out.ts';

/** Somebody on the group's roster. */
export type Listed = { readonly id: Id; readonly perspective: Perspective | null };

/** Another check that this group was asked: `shownAt` (UTC ms) is null while its answers may still come. */
export type OtherCheck = { readonly check: Check; readonly shownAt: number | null };

/** What opening looks at, read before it is judged. */
export type Around = { readonly roster: readonly Listed[]; readonly others: readonly OtherCheck[] };

/** How a check stands: what everyone knows of it, and what only the server does. */
export type Standing = { readonly round: Round; readonly asking: Asking };

type Opening = Standing &
  Around & {
    readonly check: Check;
    readonly seats: Iterable<Seat>;
    readonly guards: Guards;
    readonly now: number;
  };

/**
 * The group goes to the questions. The first time the list of who may answer is made and locked (attack 14); later it stays as it
 * was. Refuses `too-few-people` for a picture, unless it is said that all see every answer, and `asked-before`.
 */
export function opened({
  check,
  round,
  asking,
  seats,
  roster,
  others,
  guards,
  now,
}: Opening): Outcome<Standing> {
  const first = !isOpened(asking);
  const next: Asking = first
    ? { ...asking, letOut: nothingLetOut, people: listOf(check, asking, seats, roster) }
    : asking;
  const invited = askedOf(check, next, seats).length;
  const mayBeFew = !first || round.openly || check.list === 'anyone';
  const before = guards.onceADay ? askedBefore(check, others, now) : [];
  const code = whyNotOpen({ ...check, least: mayBeFew ? 0 : check.least }, invited, before, now);
  if (code) return refuse(code);
  const known = first && check.list !== 'anyone' ? { ...round, invited } : round;
  return accept({ round: known, asking: next });
}

/** Who comes while everyone may: added when they give something, or at the latest when the first answers are closed. */
export const withComers = (check: Check, asking: Asking, seats: Iterable<Seat>): Asking => ({
  ...asking,
  people: new Map([...peopleHere(check, asking, seats), ...asking.people]),
});

function listOf(
  check: Check,
  asking: Asking,
  seats: Iterable<Seat>,
  roster: readonly Listed[],
): Asking['people'] {
  if (check.list !== 'roster') return new Map(peopleHere(check, asking, seats));
  return new Map(
    roster
      .filter(({ perspective }) => !isForOthers(check, perspective))
      .map(({ id, perspective }) => [id, newPerson(check, id, perspective)]),
  );
}

const peopleHere = (check: Check, asking: Asking, seats: Iterable<Seat>): (readonly [Id, Person])[] =>
  [...seats]
    .filter(({ removed, perspective }) => !removed && !isForOthers(check, perspective))
    .map((seat) => {
      const id = personIdOf(asking, seat);
      return [id, newPerson(check, id, seat.perspective)];
    });

/**
 * The questions of this check that the group saw a picture of, or may still see one of (attack 12): the same words, or the same
 * question of the same check. Checks for different people do not count, for nobody answers both.
 */
function askedBefore(check: Check, others: readonly OtherCheck[], now: number): AskedBefore[] {
  return others
    .filter((other) => !isForDifferentPeople(check, other.check))
    .flatMap((other) =>
      other.check.questions.flatMap(({ id, words }) => {
        const same = check.questions.find(
          (one) => one.words === words || (one.id === id && check.id === other.check.id),
        );
        return same ? [{ question: same.id, shownAt: other.shownAt ?? now }] : [];
      }),
    );
}

const isForDifferentPeople = (a: Check, b: Check): boolean =>
  a.asks !== null && b.asks !== null && !a.asks.some((one) => b.asks?.includes(one));
