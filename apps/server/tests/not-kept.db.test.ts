import { serverWords } from '@raakvlak/words/server';
import { expect, it } from 'vitest';
import { closesAfter, type Id } from '@raakvlak/domain';
import type { SavedBoard } from '@raakvlak/protocol/http';
import { backup } from '../src/commands/backup.ts';
import { SharedBoard } from './board-on-phone.ts';
import type { Device } from './device.ts';
import { everyState, giveInEveryWay, newWords } from './every-way-of-giving.ts';
import { gathered, type Gathered } from './gathered.ts';
import { anyId, Gathering, made } from './gathering.ts';
import { RunningServer } from './running-server.ts';
import { tracesIn } from './traces.ts';
import { facilitator } from './visitor.ts';

const stepsTakeRealTime = { timeout: 180_000 };

const { backup: backupWords } = await serverWords('nl');

/** A backup as the command makes it; `nr` because its name tells seconds. */
const backUp = (dataDir: string, nr: number): Promise<boolean> =>
  backup([], { dataDir, now: Date.now() + nr * 1_000, words: backupWords, say: () => undefined });

/** The step was announced; a tap that is only early is answered as soon as it counts. */
const goIn = (meeting: Gathering): Gathered['to'] => {
  const asking = meeting.join();
  return async (kind) => {
    await meeting.go(kind);
    await (await asking).phone.give({ ...meeting.recognise(anyId()), step: meeting.step(kind) });
  };
};

/** A meeting that follows on one with a theme, so that a card can say that this still plays. */
async function secondTime(first: Gathering, to: Gathered['to']): Promise<{ second: Gathering; theme: Id }> {
  const theme = anyId();
  await to('order');
  {
    using board = await new SharedBoard(await first.console(), first.board).settled();
    board.do({ kind: 'makeTheme', id: theme, field: 'team.helps', cards: [], title: 'Rust' });
    await board.settled();
  }
  await made(first.close());
  const group = first.detail.group.id;
  return {
    theme,
    second: await Gathering.open(first.base, first.iris, { group, repeat: first.board, change: everyState }),
  };
}

/** What no door takes; only a log could repeat it. */
async function sayWhatIsRefused(meeting: Gathering, phone: Device): Promise<Record<string, string>> {
  const refused = { garbled: `half ${anyId()}`, nowhere: `nergens ${anyId()}`, wrong: `fout ${anyId()}` };
  const headers = { 'content-type': 'application/json', origin: meeting.base };
  const body = `{"keep":false,"name":"${refused.garbled}`;
  expect((await fetch(`${meeting.base}/api/join`, { method: 'POST', headers, body })).status).toBe(400);
  const card = meeting.card(refused.nowhere);
  expect(await phone.give({ ...card, board: anyId() })).toEqual({ ok: false, code: 'not-found' });
  expect(await phone.socket.emitWithAck('give', { words: refused.wrong })).toMatchObject({ ok: false });
  return refused;
}

/** A real server, on which one person who is not kept gave in every way there is, and one who is kept wrote a card. */
async function story(guards: { storeAll?: boolean } = {}) {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await new RunningServer(guards).start());
  const iris = await facilitator({ app: server, base: server.base });
  const first = stack.use(await Gathering.open(server.base, iris));
  const { second: meeting, theme } = await secondTime(first, goIn(first));
  stack.use(meeting);
  const words = newWords();
  const [stays, title] = [`blijft ${anyId()}`, `samen ${anyId()}`];
  const [{ phone, token }, { phone: kept }] = [
    await meeting.join(words.name, false),
    await meeting.join('Ann'),
  ];
  const to = goIn(meeting);
  const remembered = await giveInEveryWay({ meeting, to }, phone, words, { theme, title });
  await kept.give(meeting.card(stays));
  await backUp(server.folder, 0);
  const shared = { stays, title };
  const refused = await sayWhatIsRefused(meeting, phone);
  const traces = (of: Readonly<Record<string, string>>) => tracesIn(server.folder, of);
  return { stack: stack.move(), server, iris, meeting, words, shared, refused, token, remembered, traces };
}

/**
 * What the group orders, names and agrees together is shared work and stays, whoever typed it (ARCHITECTURE, Not kept); so
 * the title that this person gave to a theme is looked for and found.
 */
it.concurrent(
  'P6 what a seat gives that is not kept is in no file during the meeting, after kill -9 and after the close',
  stepsTakeRealTime,
  async () => {
    const { stack, server, iris, meeting, words, shared, refused, token, remembered, traces } = await story();
    await using _ = stack;
    expect(traces({ ...words, ...refused })).toEqual({});
    expect(Object.keys(traces(shared))).toEqual(['stays', 'title']);

    await server.kill();
    expect(traces({ ...words, ...refused })).toEqual({});
    await server.start();
    using again = meeting.at(server.base, iris);
    const back = await again.sit(token, words.name);
    for (const give of remembered) expect(await back.give(give), give.kind).toMatchObject({ ok: true });
    const desk = await again.console();
    await desk.hears('people', ({ seats }) => seats.some(({ name }) => name === words.name));
    await desk.hears('aside', ({ late }) => late.some(({ words: text }) => text === words.late));
    expect(traces({ ...words, ...refused })).toEqual({});

    await made(again.close());
    await backUp(server.folder, 1);
    expect(traces({ ...words, ...refused })).toEqual({});
    expect(Object.keys(traces(shared))).toEqual(['stays', 'title']);
    const saved = await made(iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
    expect(saved.result).toMatchObject({ seats: 3 });
  },
);

it.concurrent(
  'P6 this search finds every word of such a seat when everything is stored',
  stepsTakeRealTime,
  async () => {
    const { stack, words, traces } = await story({ storeAll: true });
    await using _ = stack;
    expect(Object.keys(traces(words)).toSorted()).toEqual(Object.keys(words).toSorted());
  },
);

for (const storeAll of [false, true])
  it(`P6 a meeting that closes by itself leaves ${storeAll ? 'its words in the files only when everything is stored' : 'no byte of it either'}`, async () => {
    await using room = await gathered({}, { storeAll });
    const { server } = room;
    const { second: meeting, theme } = await secondTime(room.meeting, room.to);
    using _ = meeting;
    const to: Gathered['to'] = async (kind) => {
      await meeting.go(kind);
      server.clock.pass(3_000);
    };
    const words = newWords();
    const { phone } = await meeting.join(words.name, false);
    await giveInEveryWay({ meeting, to }, phone, words, { theme, title: 'Samen' });
    server.clock.pass(closesAfter + 60_000);
    await phone.gone();
    expect(phone.last('out')).toEqual({ code: 'meeting-closed' });
    const found = Object.keys(tracesIn(server.folder, words));
    expect(found.length > 0, found.join()).toBe(storeAll);
  });
