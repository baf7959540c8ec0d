import { accept, refuse, type Outcome, type RefusalCode, type StepKind } from '@raakvlak/domain';
import { parseAnswer, type Check } from '@raakvlak/domain/check';
import type { OwnAnswers } from '@raakvlak/protocol/down';
import type { Give } from '@raakvlak/protocol/up';
import type { Seat } from '../seats/seat.ts';
import {
  groupFrom,
  hasGiven,
  isForOthers,
  isOpened,
  newPerson,
  personIdOf,
  personOf,
  withPerson,
  type Asking,
  type Person,
} from './asking.ts';
import type { Guards } from './guards.ts';
import type { Standing } from './opening.ts';
import { renamed } from './renaming.ts';

export type GiveToCheck = Extract<Give, { kind: 'answer' | 'group' }>;

/** What a decision about one seat's answers looks at. `step` is the kind of step that binds on this board now. */
export type AnsweringNow = Standing & {
  readonly check: Check;
  readonly seat: Seat;
  readonly step: StepKind | 'closed';
  readonly guards: Guards;
};

/** How this seat stands towards the questions. */
function standingOf({ check, round, asking, seat, guards }: AnsweringNow): OwnAnswers['standing'] {
  if (!isOpened(asking)) return 'before';
  const person = personOf(asking, seat);
  if (person && person.batch !== null && guards.counted) return 'counted';
  if (isForOthers(check, seat.perspective)) return 'not-asked';
  const stillOpen = check.list === 'anyone' && !round.released;
  return person || stillOpen || !guards.locked ? 'asked' : 'not-asked';
}

/** What a seat gave and may know of it. */
export function ownAnswers(board: string, now: AnsweringNow): OwnAnswers {
  const { check, asking, seat } = now;
  const person = personOf(asking, seat);
  return {
    board,
    standing: standingOf(now),
    perspective: seat.perspective,
    group: person ? (person.hidden.includes('') ? null : person.group) : groupFrom(check, seat.perspective),
    answers: person ? toldOf(person) : {},
  };
}

const toldOf = ({ answers, hidden }: Person) =>
  Object.fromEntries(Object.entries(answers).filter(([question]) => !hidden.includes(question)));

/** Judges an answer or a choice of group; the last one counts. The same asking back means that it was so already. */
export function answered(give: GiveToCheck, now: AnsweringNow): Outcome<Asking> {
  const before = personOf(now.asking, now.seat);
  const changed = give.kind === 'answer' ? withAnswer(give, now, before) : withGroup(give, now, before);
  if (!changed.ok) return changed;
  if (changed.value === before) return accept(now.asking);
  const code = whyNot(now, before);
  return code ? refuse(code) : accept(given(changed.value, now));
}

type Change = Outcome<Person>;

/** The person with this answer; the same person back when they gave it before. */
function withAnswer(
  { question: id, answer }: Extract<GiveToCheck, { kind: 'answer' }>,
  now: AnsweringNow,
  before: Person | undefined,
): Change {
  const question = now.check.questions.find((one) => one.id === id);
  if (!question) return refuse('invalid');
  const parsed = parseAnswer(question, answer);
  if (!parsed.ok) return parsed;
  const same = before && JSON.stringify(before.answers[id]) === JSON.stringify(parsed.value);
  if (same && !before.hidden.includes(id)) return accept(before);
  const person = before ?? firstOf(now);
  return accept(shown({ ...person, answers: { ...person.answers, [id]: parsed.value } }, id));
}

function withGroup(
  { group }: Extract<GiveToCheck, { kind: 'group' }>,
  now: AnsweringNow,
  before: Person | undefined,
): Change {
  const options = now.check.by?.options ?? [];
  if (options.length === 0 || (group !== null && !options.some(({ id }) => id === group)))
    return refuse('invalid');
  if (before?.group === group && !before.hidden.includes('')) return accept(before);
  return accept(shown({ ...(before ?? firstOf(now)), group }, ''));
}

/** What somebody says (again) from where they sit now is told there. */
const shown = (person: Person, id: string): Person => ({
  ...person,
  hidden: person.hidden.filter((one) => one !== id),
});

const firstOf = ({ check, asking, seat }: AnsweringNow): Person =>
  newPerson(check, personIdOf(asking, seat), seat.perspective);

function whyNot(now: AnsweringNow, person: Person | undefined): RefusalCode | undefined {
  const { check, seat, step } = now;
  if (step === 'closed') return 'meeting-closed';
  const standing = standingOf(now);
  if (standing === 'counted') return 'already-counted';
  // Their answers are being closed at this moment.
  if (step === 'result' && person && hasGiven(person)) return 'already-counted';
  if (standing === 'before' || step !== 'ask') return 'not-now';
  if (standing === 'not-asked') return 'not-invited';
  // Who did not say yet from which side they are here, may turn out not to be asked.
  return check.asks !== null && seat.perspective === null ? 'not-invited' : undefined;
}

/** Of who is not kept no row may say who on the roster they are, so from now on they stand under their seat. */
function given(person: Person, { asking, seat }: AnsweringNow): Asking {
  const own = { ...person, stored: seat.kept, participant: seat.kept ? seat.participant : null };
  const next = withPerson(asking, own);
  return seat.kept ? next : renamed(next, own.id, seat.id);
}
