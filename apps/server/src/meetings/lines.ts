import type { Id } from '@raakvlak/domain';
import type { Arrangement } from '@raakvlak/domain/cards';
import type { MeetingLine } from '@raakvlak/protocol/http';
import type { LineRow, LinesStore } from './lines-store.ts';

/** What is on a board that has no result yet. */
export type BoardNow = {
  readonly cards: (organisation: Id, board: Id) => Promise<number>;
  readonly arrangementOf: (board: Id) => Promise<Arrangement>;
};

/** A group's line of moments, with what each board holds: as the room saw it at the close, else as it is now. */
export const createLines =
  ({ store, now }: { store: LinesStore; now: BoardNow }) =>
  async (organisation: Id, group: Id): Promise<MeetingLine[]> => {
    const rows = await store.of(organisation, group);
    return Promise.all(
      rows.map(async ({ id, title, template, status, openedAt, plannedFor, seats, boards }) => ({
        id,
        title,
        status,
        openedAt,
        plannedFor,
        seats,
        boards: await Promise.all(
          boards.map(async (board) => ({
            id: board.id,
            title: board.title,
            template,
            previous: board.previous,
            ...(status === 'open' || board.result === null
              ? await countNow(organisation, board.id, now)
              : countThen(board.result)),
          })),
        ),
      })),
    );
  };

type Counted = { readonly cards: number; readonly themes: number };

const countThen = ({ cards, themes }: NonNullable<LineRow['boards'][number]['result']>): Counted => ({
  cards,
  themes: themes.filter(({ title }) => title !== '').length,
});

async function countNow(organisation: Id, board: Id, now: BoardNow): Promise<Counted> {
  const { themes } = await now.arrangementOf(board);
  return {
    cards: await now.cards(organisation, board),
    themes: themes.filter(({ title, into }) => title !== '' && into === null).length,
  };
}
