import type { NewId } from '@raakvlak/domain';
import {
  openTexts,
  release,
  type Chance,
  type Check,
  type Part,
  type Question,
} from '@raakvlak/domain/check';
import type { Seat } from '../seats/seat.ts';
import { admittedOf, askedOf, batchesOf, hasGiven, isOpened, type Asking, type Person } from './asking.ts';
import type { Guards } from './guards.ts';
import { nothingLetOut, type LetOut } from './let-out.ts';
import type { OpenText } from './open-text.ts';
import { withComers, type Standing } from './opening.ts';

type Closing = Standing & {
  readonly check: Check;
  readonly seats: Iterable<Seat>;
  /** The parts of the moment with which this one is compared. */
  readonly before: readonly Part[];
  readonly guards: Guards;
  readonly now: number;
  readonly newId: NewId;
  readonly chance: Chance;
};

/** Whether closing now would do anything: somebody gave an answer since the last time, or it is the first time. */
export const isDue = ({ round, asking }: Standing, guards: Guards): boolean =>
  isOpened(asking) && (!round.released || !guards.counted || [...asking.people.values()].some(isWaiting));

/**
 * The answers given so far become one closed batch, for good: what may be shown of them is let out, and the open texts leave
 * their writers. The first time it is also fixed who was invited.
 */
export function closed(closing: Closing): Standing {
  const { check, round, seats, guards, now } = closing;
  const first = !round.released;
  const asking = first && check.list === 'anyone' ? withComers(check, closing.asking, seats) : closing.asking;
  const last = Math.max(0, ...[...asking.people.values()].map(({ batch }) => batch ?? 0));
  const people = (first ? askedOf(check, asking, seats) : [...asking.people.values()]).map((person) =>
    isWaiting(person) || (!guards.counted && hasGiven(person)) ? { ...person, batch: last + 1 } : person,
  );
  const batched = { ...asking, people: new Map(people.map((person) => [person.id, person])) };
  const shown = letOut(batched, round.openly, closing);
  const invited = first ? people.length : (round.invited ?? people.length);
  const next = { ...batched, letOut: { ...shown, sides: sidesOf(people, shown.parts) } };
  return {
    round: { ...round, invited, released: true },
    asking: withTexts(
      next,
      last + 1,
      { ...closing, check: round.openly ? { ...check, least: 1 } : check },
      now,
    ),
  };
}

const isWaiting = (person: Person): boolean => person.batch === null && hasGiven(person);

function letOut(asking: Asking, openly: boolean, { check, before, guards, now }: Closing): LetOut {
  const so = asking.letOut ?? nothingLetOut;
  if (openly) return { ...so, shownAt: now };
  const fresh = release(
    {
      check,
      admitted: admittedOf(asking.people.values()),
      batches: batchesOf(asking),
      shown: so.parts,
      before,
    },
    guards.rules,
  );
  return { ...so, parts: [...so.parts, ...fresh], shownAt: fresh.length > 0 ? now : so.shownAt };
}

/**
 * How many there are per option of the division. Of who is not kept, nothing but memory knew the option: after a restart it is
 * the one under which they were shown.
 */
function sidesOf(people: readonly Person[], parts: readonly Part[]): LetOut['sides'] {
  const shownIn = new Map(
    parts.flatMap(({ groups, people: inIt }) => inIt.map((id) => [id, groups[0] ?? ''] as const)),
  );
  const sides: Record<string, number> = {};
  for (const { id, group } of people) {
    const side = group ?? shownIn.get(id) ?? '';
    sides[side] = (sides[side] ?? 0) + 1;
  }
  return sides;
}

/** Texts of batches that were too small wait for the next; then all of them go to the queue together. */
function withTexts(
  asking: Asking,
  last: number,
  { check, guards, newId, chance }: Closing,
  now: number,
): Asking {
  const so = asking.letOut ?? nothingLetOut;
  const writers = [...asking.people.values()].filter(
    (person) => person.batch !== null && person.batch > so.texted && hasGiven(person),
  );
  if (writers.length < check.least) return asking;
  const batch = writers.map(({ id, answers }) => ({ person: id, answers }));
  const asked = check.questions.filter(({ kind, seenBy }) => kind === 'text' && seenBy !== 'self');
  const texts = asked.flatMap(({ id: question }) => {
    const writerOf = takingFrom(writers, question);
    // In the order of what they say, under random ids: nothing of the order of people is left.
    return [...openTexts(check, question, batch, chance)].sort().map((words): OpenText => {
      const writer = writerOf(words);
      return {
        id: guards.cutOff ? newId() : writer.id,
        question,
        words,
        state: guards.readFirst ? 'waiting' : 'shown',
        shown: null,
        stored: writer.stored,
      };
    });
  });
  const cutOff = writers.map((person) => withoutWords(person, asked));
  return {
    people: new Map([...asking.people, ...cutOff.map((person) => [person.id, person] as const)]),
    texts: new Map([...asking.texts, ...texts.map((text) => [text.id, text] as const)]),
    letOut: { ...so, texted: last, shownAt: guards.readFirst ? so.shownAt : now },
  };
}

/** Finds who wrote these words, each of several with the same words once. */
function takingFrom(writers: readonly Person[], question: string): (words: string) => Person {
  const left = [...writers];
  return (words) => {
    const at = left.findIndex(
      ({ answers: { [question]: said } }) => said?.kind === 'text' && said.words === words,
    );
    const [writer] = left.splice(at, 1);
    if (!writer) throw new Error('An open text that nobody wrote');
    return writer;
  };
}

/** That somebody wrote something stays, for it was counted; what they wrote is not theirs any more. */
function withoutWords(person: Person, asked: readonly Question[]): Person {
  const cut = asked
    .filter(({ id }) => person.answers[id]?.kind === 'text')
    .map(({ id }) => [id, { kind: 'text', words: '' }] as const);
  return { ...person, answers: { ...person.answers, ...Object.fromEntries(cut) } };
}
