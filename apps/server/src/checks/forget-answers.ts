import { accept, type Id, type Outcome } from '@raakvlak/domain';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { personIdOf, type Asking, type Person } from './asking.ts';
import { checksOn, replacing, type CheckOnBoard } from './on-board.ts';
import { withoutAnswers } from './renaming.ts';
import { tellOpenAnswers, tellOwnOfSeat } from './telling.ts';

/**
 * What somebody on the roster answered in this running meeting is erased, on this board or on all of them (null); in the pictures it
 * stays a number. Resolves when it is in no table any more.
 */
export async function forgetAnswers(
  live: LiveMeeting,
  participant: Id,
  board: Id | null,
): Promise<Outcome<void>> {
  return live.turn(() => {
    const seats = [...live.seats.values()].filter((seat) => seat.participant === participant);
    const askings = checksOn(live)
      .filter((on) => board === null || on.board.id === board)
      .map(({ held }: CheckOnBoard) => {
        const sitting = seats.find((seat) => held.asking.people.has(personIdOf(held.asking, seat)));
        const ids = [participant, ...(sitting ? [personIdOf(held.asking, sitting)] : [])];
        return [held, without(held.asking, ids, sitting?.id ?? live.ports.newId())] as const;
      });
    return {
      ...replacing(live, { askings }),
      done: () => {
        for (const { id } of seats) tellOwnOfSeat(live, id);
        tellOpenAnswers(live);
        return accept(undefined);
      },
    };
  });
}

function without(asking: Asking, ids: readonly Id[], as: Id): Asking {
  const person: Person | undefined = ids.flatMap((id) => asking.people.get(id) ?? [])[0];
  return person ? withoutAnswers(asking, person, as) : asking;
}
