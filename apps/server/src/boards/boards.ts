import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import type { Arrangement } from '@raakvlak/domain/cards';
import type { SavedBoard } from '@raakvlak/protocol/http';
import { serverWords } from '@raakvlak/words/server';
import type { SignedIn } from '../access/access.ts';
import type { Erased } from '../database/erasure.ts';
import type { Db } from '../database/schema.ts';
import type { Route } from '../http/route.ts';
import type { Running } from '../meetings/running.ts';
import { contentsOf, subjectsIn, type BoardContents, type Records } from './board-contents.ts';
import { boardCsv } from './board-csv.ts';
import { boardsStore, type StoredBoard } from './boards-store.ts';
import { resultRoutes } from './result-routes.ts';
import { savedBoard } from './saved-board.ts';
import { sendFile } from './send-file.ts';

type Shelf = { readonly organisation: Id; readonly board: Id };

export type Boards = {
  readonly routes: readonly Route[];
  /** Per agreement of a board what it is about: its stone as it is shown now, by its title or the words of a card. */
  readonly subjectsOn: (organisation: Id, board: Id) => Promise<ReadonlyMap<Id, string>>;
};

/** Boards that were saved: look at them, take them along, erase them or a card of them. */
export function createBoards({
  db,
  recordsOf,
  eraseRecord,
  checkOf,
  arrangementOf,
  running,
  erased,
  signedIn,
}: {
  db: Db;
  /** What people gave to a board, as it is kept. */
  recordsOf: (shelf: Shelf) => Promise<Records>;
  /** Erases a card of a board that nobody works on now; false when it is not there. */
  eraseRecord: (shelf: Shelf, card: Id) => Promise<boolean>;
  /** What was asked on a board in private, and what may be seen of it. */
  checkOf: (shelf: Shelf) => Promise<SavedBoard['check']>;
  arrangementOf: (board: Id) => Promise<Arrangement>;
  running: Pick<Running, 'drop' | 'eraseCard'>;
  erased: Erased;
  signedIn: SignedIn;
}): Boards {
  const store = boardsStore(db);

  async function contents(organisation: Id, board: StoredBoard): Promise<BoardContents> {
    const records = await recordsOf({ organisation, board: board.id });
    return contentsOf(board, records, await arrangementOf(board.id));
  }

  const withBoard = async <T>(
    organisation: Id,
    id: Id,
    answer: (board: StoredBoard) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const board = await store.find(organisation, id);
    return board ? answer(board) : refuse('not-found');
  };

  return {
    subjectsOn: async (organisation, id) => {
      const board = await store.find(organisation, id);
      return board ? subjectsIn(board.sheet, await contents(organisation, board)) : new Map();
    },
    routes: [
      signedIn({
        method: 'get',
        path: '/api/boards/:id',
        answer: ({ id, who: { organisation } }) =>
          withBoard(organisation, id('id'), async (board) => {
            const previous =
              board.previous === null ? undefined : await store.find(organisation, board.previous);
            const check = await checkOf({ organisation, board: board.id });
            return accept(savedBoard(board, await contents(organisation, board), previous, check));
          }),
      }),

      signedIn({
        method: 'get',
        path: '/api/boards/:id/export.csv',
        answer: ({ id, who: { organisation } }) =>
          withBoard(organisation, id('id'), async (board) => {
            const words = await serverWords(board.meeting.language);
            const text = boardCsv(board, await contents(organisation, board), words.board);
            return accept({ name: `${board.title}.csv`, type: 'text/csv; charset=utf-8', content: text });
          }),
        send: sendFile,
      }),

      ...resultRoutes({ find: store.find, checkOf, signedIn }),

      signedIn({
        method: 'delete',
        path: '/api/boards/:id',
        answer: ({ id, who: { organisation } }) =>
          withBoard(organisation, id('id'), async (board) => {
            if (board.meeting.status !== 'closed') return refuse('not-now');
            await running.drop(board.meeting.id);
            await store.remove(organisation, board.id);
            await erased();
            return accept(undefined);
          }),
      }),

      signedIn({
        method: 'delete',
        path: '/api/boards/:id/cards/:card',
        answer: ({ id, who: { organisation } }) =>
          withBoard(organisation, id('id'), async (board) => {
            const gone =
              board.meeting.status === 'open'
                ? await running.eraseCard(board.id, id('card'))
                : await eraseRecord({ organisation, board: board.id }, id('card'));
            if (!gone) return refuse('not-found');
            await erased();
            return accept(undefined);
          }),
      }),
    ],
  };
}
