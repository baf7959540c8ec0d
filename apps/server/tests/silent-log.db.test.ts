import { pino, stdSerializers, type Logger } from 'pino';
import { expect, it } from 'vitest';
import { openDatabase } from '../src/database/open.ts';
import { withoutWords } from '../src/log.ts';
import { SharedBoard } from './board-on-phone.ts';
import { metricsToken } from './figures.ts';
import { gathered } from './gathered.ts';
import { anyId, made } from './gathering.ts';
import { account, password, visitor } from './visitor.ts';

/** A log at its most talkative, and everything it ever said. */
function talkative(err: (error: never) => unknown): { log: Logger; said: () => string } {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const serializers = { err: err as (error: unknown) => unknown };
  return { log: pino({ level: 'trace', serializers }, { write }), said: () => lines.join('') };
}

/**
 * A whole evening: an account, a meeting, people, cards, order, agreement, wrong codes and passwords, what no door takes, and a
 * bug over somebody's words. Gives back everything that a log may not know.
 */
async function evening(log: Logger): Promise<Record<string, string>> {
  await using room = await gathered({}, { log, metricsToken });
  const { meeting, server } = room;
  const stranger = visitor(server);
  const own = {
    name: `Naam${anyId()}`,
    // Short, for a parser quotes only ten letters of a long one.
    card: `kaart ${anyId().slice(0, 10)}`,
    title: `thema ${anyId()}`,
    wrong: `fout ${anyId()}`,
  };
  const { token, phone } = await meeting.join(own.name);
  const door = await meeting.door();
  await meeting.stage();
  await room.to('write');
  expect(await phone.give(meeting.card(own.card))).toMatchObject({ ok: true });
  await room.to('order');
  using board = await new SharedBoard(phone, meeting.board).settled();
  board.do({ kind: 'makeTheme', id: anyId(), field: 'team.helps', cards: [], title: own.title });
  await board.settled();

  await stranger.post('/api/access/sign-in', { email: account.email, password: own.wrong });
  await stranger.post('/api/join', { way: { code: 'CDFGHJKM' }, name: own.name, keep: true });
  await stranger.post('/api/join', { way: { secret: anyId() }, name: own.wrong, keep: true });
  await stranger.get(`/api/nothing/${own.wrong}?token=${token}#${own.wrong}`);
  await stranger.ask('GET', '/metrics', undefined, { authorization: `Bearer ${own.wrong}` });
  await phone.socket.emitWithAck('give', { words: own.wrong });
  phone.socket.emit('sync:update', { room: meeting.board, epoch: 1, bytes: own.wrong, commands: [] });
  await made(meeting.close());
  {
    // Somebody's words where the server expects something else: an error would like to quote them.
    await using database = await openDatabase({ file: server.file });
    await database.db.updateTable('boards').set({ sheet: own.card }).execute();
  }
  expect((await meeting.iris.get(`/api/boards/${meeting.board}`)).status).toBe(500);
  return {
    ...own,
    token,
    password,
    metricsToken,
    email: account.email,
    code: door.code,
    secret: door.url.split('#')[1] ?? '',
    stage: meeting.stageSecret,
    cookie: meeting.iris.cookie()?.split('=')[1] ?? 'no cookie',
    firstLink: server.app.firstLink ?? 'no link',
    address: '127.0.0.1',
  };
}

const told = (said: string, secrets: Readonly<Record<string, string>>): string[] =>
  Object.entries(secrets)
    .filter(([, text]) => said.includes(text))
    .map(([of]) => of);

it('P5 a log at its most talkative holds no word, name, code, token, password or address of a whole evening', async () => {
  const { log, said } = talkative(withoutWords);
  const secrets = await evening(log);
  expect(Object.values(secrets).every((text) => text.length >= 5)).toBe(true);
  expect(said(), 'there was something to tell').toContain('a request failed');
  expect(told(said(), secrets)).toEqual([]);
});

it('P5 negative control: a log that writes errors as they are quotes a card', async () => {
  const { log, said } = talkative(stdSerializers.err);
  const secrets = await evening(log);
  expect(told(said(), secrets)).toEqual(['card']);
});
