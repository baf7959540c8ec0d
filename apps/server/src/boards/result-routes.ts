import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import type { SavedBoard } from '@raakvlak/protocol/http';
import { serverWords } from '@raakvlak/words/server';
import type { SignedIn } from '../access/access.ts';
import type { Route } from '../http/route.ts';
import type { StoredBoard } from './boards-store.ts';
import { resultTable, type ResultTable } from './result-table.ts';
import { sendFile, type FileToSend } from './send-file.ts';
import { tableAsCsv, tableAsXlsx } from './table-files.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What may be seen of a check, to take along. `not-found` without a check, `not-now` before its answers were closed. */
export function resultRoutes({
  find,
  checkOf,
  signedIn,
}: {
  find: (organisation: Id, board: Id) => Promise<StoredBoard | undefined>;
  checkOf: (shelf: { organisation: Id; board: Id }) => Promise<SavedBoard['check']>;
  signedIn: SignedIn;
}): readonly Route[] {
  async function fileOf(
    organisation: Id,
    id: Id,
    ending: string,
    make: (table: ResultTable) => Promise<Omit<FileToSend, 'name'>>,
  ): Promise<Outcome<FileToSend>> {
    const board = await find(organisation, id);
    const check = board && (await checkOf({ organisation, board: id }));
    if (!check) return refuse('not-found');
    if (!check.results) return refuse('not-now');
    const { language } = board.meeting;
    const { results: words } = await serverWords(language);
    const file = await make(resultTable(check.asks, check.results, language, words));
    return accept({ ...file, name: `${words.file(board.title)}.${ending}` });
  }

  return [
    signedIn({
      method: 'get',
      path: '/api/boards/:id/results.csv',
      answer: ({ id, who: { organisation } }) =>
        fileOf(organisation, id('id'), 'csv', async (table) => ({
          type: 'text/csv; charset=utf-8',
          content: tableAsCsv(table),
        })),
      send: sendFile,
    }),

    signedIn({
      method: 'get',
      path: '/api/boards/:id/results.xlsx',
      answer: ({ id, who: { organisation } }) =>
        fileOf(organisation, id('id'), 'xlsx', async (table) => ({
          type: xlsx,
          content: await tableAsXlsx(table),
        })),
      send: sendFile,
    }),
  ];
}
