import type { Id } from '@raakvlak/domain';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { personIdOf, type Asking } from './asking.ts';
import { isDue } from './closing.ts';
import { afterClosing, checksOn, replacing, withRound } from './on-board.ts';
import { afterClose } from './renaming.ts';

/**
 * At the end of a meeting answers that were not closed yet are closed, and what nobody keeps for their own line is erased.
 * `shown` are the boards of which there is something new to see.
 */
export function endChecks(
  live: LiveMeeting,
): ReturnType<typeof replacing> & { readonly shown: readonly Id[] } {
  const ended = checksOn(live).map((on) => {
    const standing = { round: on.board.round, asking: on.held.asking };
    const due = isDue(standing, live.ports.guards);
    return { held: on.held, due, ...(due ? afterClosing(live, on) : standing) };
  });
  const state = ended.reduce((so, { held, round }) => withRound(so, held.id, round), live.state);
  const askings = ended.map(
    ({ held, asking }) => [held, afterClose(asking, participantIn(live, asking))] as const,
  );
  const shown = ended.filter(({ due }) => due).map(({ held }) => held.id);
  return { ...replacing(live, { state, askings }), shown };
}

/** Who on the roster somebody is, also who got their code after the questions were opened. */
function participantIn({ seats }: LiveMeeting, asking: Asking): (person: Id) => Id | null {
  const known = new Map(
    [...seats.values()]
      .filter(({ kept }) => kept)
      .map((seat) => [personIdOf(asking, seat), seat.participant] as const),
  );
  return (person) => known.get(person) ?? null;
}
