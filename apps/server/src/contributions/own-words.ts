import { accept, type Id, type Outcome } from '@raakvlak/domain';
import type { GiveAnswer } from '@raakvlak/protocol/up';
import { personOf, type Asking, type Person } from '../checks/asking.ts';
import { checksOn, replacing } from '../checks/on-board.ts';
import { inMemoryOnly, withoutAnswers } from '../checks/renaming.ts';
import { tellOpenAnswers, tellOwnOfSeat } from '../checks/telling.ts';
import type { Turn } from '../database/lane.ts';
import { seatRoom } from '../meetings/live/audience.ts';
import type { LiveBoard } from '../meetings/live/live-board.ts';
import { no, type LiveMeeting } from '../meetings/live/live-meeting.ts';
import { mineOf } from '../meetings/live/messages.ts';
import { boardOf } from '../meetings/live/meeting-state.ts';
import type { Seat } from '../seats/seat.ts';
import type { Edit } from './edit.ts';

type Answered = Extract<GiveAnswer, { ok: true }>;

/** "Bewaar toch niets van mij": no after yes. The rows are gone at once; the words stay on the wall until the close. */
export async function keepNothing(live: LiveMeeting, id: Id): Promise<Outcome<Answered>> {
  const outcome = await live.turn(() =>
    fromNowOn(live, id, (seat) => ({ ...seat, kept: false }), unstored, inMemoryOnly),
  );
  if (outcome.ok) await live.ports.erased();
  return outcome;
}

/** "Wis mijn gegevens": everything this seat gave disappears, everywhere. */
export async function eraseMine(live: LiveMeeting, id: Id): Promise<Outcome<Answered>> {
  const erased = [...live.boards.values()].map((board) => ({
    board: board.id,
    cards: board.memory.cardsOf(id).map((card) => card.id),
  }));
  const outcome = await live.turn(() =>
    fromNowOn(live, id, (seat) => ({ ...seat, name: null, perspective: null }), allOf, withoutAnswers),
  );
  if (!outcome.ok) return outcome;
  await live.ports.erased();
  for (const { board, cards } of erased)
    if (cards.length > 0) await live.ports.documents.forget(board, cards);
  return outcome;
}

function fromNowOn(
  live: LiveMeeting,
  id: Id,
  change: (seat: Seat) => Seat,
  editOf: (board: LiveBoard, seat: Id) => Edit,
  without: (asking: Asking, person: Person, seat: Id) => Asking,
): Turn<Outcome<Answered>> {
  const { ports, state } = live;
  const before = live.seats.get(id);
  if (!before || before.removed) return no('seat-removed');
  if (state.status !== 'open') return no('meeting-closed');
  const seat = change(before);
  const edits = [...live.boards.values()].map((board) => ({ board, edit: editOf(board, id) }));
  const undos = edits.map(({ board, edit }) => board.apply(edit));
  live.seats.set(id, seat);
  const askings = checksOn(live).map(({ held }) => {
    const person = personOf(held.asking, before);
    return [held, person ? without(held.asking, person, id) : held.asking] as const;
  });
  const answers = replacing(live, { askings });
  return {
    write: async (transaction) => {
      await answers.write(transaction);
      await ports.contributions.eraseSeat(transaction, id);
      for (const { board, edit } of edits)
        await ports.contributions.save(
          transaction,
          { organisation: state.organisation, board: board.id },
          edit,
        );
      await ports.seats.save(transaction, seat);
    },
    undo: () => {
      answers.undo();
      for (const undo of undos) undo();
      live.seats.set(id, before);
    },
    done: () => {
      for (const { board, edit } of edits) live.announcer.edited(board, edit);
      live.announcer.peopleChanged();
      tellSeat(live, seat);
      tellOpenAnswers(live);
      return accept({ ok: true, stored: seat.kept, card: null, state: null });
    },
  };
}

const unstored = ({ memory }: LiveBoard, seat: Id): Edit => ({
  put: memory.cardsOf(seat).map((card) => ({ ...card, stored: false })),
  tap: memory.tapsOf(seat).map((tap) => ({ ...tap, stored: false })),
});

const allOf = ({ memory }: LiveBoard, seat: Id): Edit => {
  const cards = memory.cardsOf(seat);
  return { gone: cards, untap: [...memory.tapsOf(seat), ...cards.flatMap(({ id }) => memory.tapsOn(id))] };
};

/** What the seat's own devices know of it now. */
export function tellSeat(live: LiveMeeting, { id, name, kept }: Seat): void {
  const { ports, state, boards } = live;
  ports.say.in([seatRoom(id)], 'you', { meeting: state.id, name, keep: kept });
  for (const board of boards.values()) {
    const revealed = boardOf(state, board.id)?.revealed ?? false;
    ports.say.in([seatRoom(id)], 'mine', mineOf(board.id, revealed, board.memory, id));
  }
  tellOwnOfSeat(live, id);
}
