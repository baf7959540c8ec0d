import type { Id } from '@raakvlak/domain';
import type { Check } from '@raakvlak/domain/check';
import type { Results } from '@raakvlak/protocol/down';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { batchesOf, hasGiven, personIdOf, type Asking, type Person } from './asking.ts';
import { isDue } from './closing.ts';
import { afterClosing, checksOn, replacing, withRound } from './on-board.ts';
import type { Standing } from './opening.ts';
import { openOf } from './results.ts';
import { resultsNow } from './telling.ts';

type Ended = ReturnType<typeof replacing> & {
  /** What there is new to see at the end. */
  readonly shown: readonly Results[];
};

/**
 * At the end of a meeting answers that were not closed yet are closed, and what nobody keeps for their own line is erased.
 */
export function endChecks(live: LiveMeeting): Ended {
  const ended = checksOn(live).map((on) => {
    const standing = { round: on.board.round, asking: on.held.asking };
    const due = isDue(standing, live.ports.guards);
    return { on, due, ...(due ? afterClosing(live, on) : standing) };
  });
  const shown = ended.flatMap(({ on, due, ...standing }) => (due ? [resultsNow(live, on, standing)] : []));
  const state = ended.reduce((so, { on, round }) => withRound(so, on.board.id, round), live.state);
  const askings = ended.map(({ on, ...standing }) => [on.held, afterEnd(live, on.check, standing)] as const);
  return { ...replacing(live, { state, askings }), shown };
}

/**
 * What stays: who was invited, and the answers of who has a code of their own and chose to keep them. Of the open form also the
 * answers of the others who are kept, without whose they were.
 */
function afterEnd(live: LiveMeeting, check: Check, { round, asking }: Standing): Asking {
  const { letOut } = asking;
  const participants = participantsIn(live, asking);
  const line = [...asking.people.values()].map((person) => {
    const participant = person.participant ?? participants.get(person.id) ?? null;
    return { person, participant, own: person.stored && participant !== null && hasGiven(person) };
  });
  const loose = line.filter(({ person, own }) => !own && person.stored).map(({ person }) => person);
  const open = letOut && round.openly ? openOf(check, asking, batchesOf(withOnly(asking, loose))) : [];
  return {
    ...asking,
    people: new Map(
      line.map(({ person, participant, own }) => [
        person.id,
        own
          ? { ...person, participant }
          : { ...person, participant: null, group: null, answers: {}, hidden: [] },
      ]),
    ),
    letOut: letOut && { ...letOut, open },
  };
}

const withOnly = (asking: Asking, people: readonly Person[]): Asking => ({
  ...asking,
  people: new Map(people.map((person) => [person.id, person])),
});

/** Who on the roster somebody is, also who got their code after the questions were opened. */
const participantsIn = ({ seats }: LiveMeeting, asking: Asking): ReadonlyMap<Id, Id | null> =>
  new Map(
    [...seats.values()]
      .filter(({ kept }) => kept)
      .map((seat) => [personIdOf(asking, seat), seat.participant] as const),
  );
