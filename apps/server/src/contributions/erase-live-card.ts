import { accept, type Id } from '@raakvlak/domain';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import { tellSeat } from './own-words.ts';

/** Erases a card of a meeting that runs, for the room too; false when it is not there. */
export async function eraseLiveCard(live: LiveMeeting, board: Id, card: Id): Promise<boolean> {
  const outcome = await live.turn(() => {
    const held = live.boards.get(board);
    const record = held?.memory.card(card);
    if (!held || !record) return no('not-found');
    const edit = { gone: [record], untap: held.memory.tapsOn(card) };
    const undo = held.apply(edit);
    const shelf = { organisation: live.state.organisation, board };
    return {
      write: (transaction) => live.ports.contributions.save(transaction, shelf, edit),
      undo,
      done: () => {
        live.announcer.edited(held, edit);
        const seat = live.seats.get(record.seat);
        if (seat) tellSeat(live, seat);
        return accept(undefined);
      },
    };
  });
  if (outcome.ok) await live.ports.documents.forget(board, [card]);
  return outcome.ok;
}
