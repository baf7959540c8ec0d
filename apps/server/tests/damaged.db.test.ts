import type { Intent } from '@raakvlak/domain/cards';
import SqliteDriver from 'better-sqlite3';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { SharedBoard } from './board-on-phone.ts';
import { gathered, restarted } from './gathered.ts';
import { anyId, Gathering, startingWith } from './gathering.ts';

const rowsOf = (file: string, board: string) => {
  const driver = new SqliteDriver(file, { readonly: true });
  try {
    return driver
      .prepare('select seq, hex(bytes) as bytes, sum from update_log where board_id = ?')
      .all(board);
  } finally {
    driver.close();
  }
};

const theme = (id = anyId()): Extract<Intent, { kind: 'makeTheme' }> => ({
  kind: 'makeTheme',
  id,
  field: 'team.helps',
  cards: [],
  title: 'Een thema',
});

it('P1 a damaged board can be looked at as far as it is whole; all others, and the cards on it, go on', async () => {
  await using before = await gathered({ change: startingWith('order') });
  const { meeting, server } = before;
  using other = await Gathering.open(server.base, meeting.iris, { change: startingWith('order') });
  const [lost, kept] = [theme(), theme()];
  const { token } = await meeting.join();
  for (const made of [lost, kept]) {
    // A page of its own for each, so that neither builds on the other.
    using board = new SharedBoard(await meeting.sit(token), meeting.board);
    await board.settled();
    board.do(made);
    await board.settled();
  }
  await server[Symbol.asyncDispose]();
  const driver = new SqliteDriver(server.file);
  driver
    .prepare('update update_log set bytes = substr(bytes, 1, 9) where board_id = ? and seq = 1')
    .run(meeting.board);
  driver.close();
  const found = rowsOf(server.file, meeting.board);

  const said: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) });
  await using after = await restarted(before, { log });
  const again = await after.meeting.sit(token);
  using shown = new SharedBoard(again, meeting.board);
  await shown.settled();
  expect(shown.arrangement.themes.map(({ id }) => id)).toEqual([kept.id]);
  shown.do(theme());
  await shown.until(({ refused }) => refused.length > 0);
  expect(shown.refused).toEqual(['locked']);

  expect((await after.meeting.console()).last('aside')).toMatchObject({
    board: meeting.board,
    damaged: true,
  });
  const damaged = said.filter((line) => line.includes('a board is damaged'));
  expect(damaged).toHaveLength(1);
  expect(damaged[0]).toContain(meeting.board);
  expect(damaged[0]).not.toContain('Een thema');

  using elsewhere = other.at(after.server.base, meeting.iris);
  using fine = new SharedBoard((await elsewhere.join()).phone, other.board);
  await fine.settled();
  const made = theme();
  fine.do(made);
  await fine.settled();
  expect(fine.arrangement.themes.map(({ id }) => id)).toContain(made.id);
  expect((await elsewhere.console()).last('aside')).toMatchObject({ damaged: false });

  await after.meeting.close();
  expect(rowsOf(server.file, meeting.board)).toEqual(found);
});
