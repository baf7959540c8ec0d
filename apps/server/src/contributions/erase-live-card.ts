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
    const [undo, letBack] = [held.apply(edit), held.bar(card)];
    const shelf = { organisation: live.state.organisation, board };
    return {
      write: async (transaction) => {
        await live.ports.contributions.save(transaction, shelf, edit);
        // The phone of a seat that is not kept gives again what the server lacks.
        await live.ports.contributions.bar(transaction, shelf, card);
      },
      undo: () => {
        undo();
        letBack();
      },
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
