import { serverWords } from '@raakvlak/words/server';
import type { Give } from '@raakvlak/protocol/up';
import type { SavedBoard, SeatBackLink, SeatGiven } from '@raakvlak/protocol/http';
import { expect, it } from 'vitest';
import { backup } from '../src/commands/backup.ts';
import { openDatabase } from '../src/database/open.ts';
import { asks, byGroup, CheckRoom, said, withCheck } from './check-room.ts';
import type { Device } from './device.ts';
import { anyId, Gathering, made } from './gathering.ts';
import { holdDisk } from './held-disk.ts';
import { RunningServer } from './running-server.ts';
import { tracesIn } from './traces.ts';
import { facilitator, visitor } from './visitor.ts';

const takesRealTime = { timeout: 300_000 };
const { backup: backupWords } = await serverWords('nl');
const twoQuestions = { questions: [asks.q, asks.words], by: byGroup };

/** What the tables hold of people who answer. */
async function rowsIn(file: string) {
  await using database = await openDatabase({ file });
  const { db } = database;
  return {
    answers: await db.selectFrom('answers').select(['person', 'question', 'answer']).execute(),
    people: await db
      .selectFrom('admitted')
      .select(['person', 'participant_id', 'side', 'batch', 'hidden'])
      .execute(),
    texts: await db.selectFrom('open_texts').select('words').execute(),
    perspectives: await db
      .selectFrom('seats')
      .select('perspective')
      .where('perspective', 'is not', null)
      .execute(),
  };
}

/** A real server with an open check on it, which can be killed. */
async function runningCheck(guards: { storeAll?: boolean; tellFirst?: boolean } = {}) {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await new RunningServer(guards).start());
  const iris = await facilitator({ app: server, base: server.base });
  const meeting = stack.use(
    await Gathering.open(server.base, iris, { template: 'equality-pulse', change: withCheck(twoQuestions) }),
  );
  const inAsk = () => ({ id: anyId(), board: meeting.board, step: meeting.step('ask') });
  const answer = (words: string, option: string): Give[] => [
    { kind: 'answer', ...inAsk(), question: 'q', answer: said(option) },
    { kind: 'answer', ...inAsk(), question: 'words', answer: { kind: 'text', words } },
  ];
  const giveAll = async (phone: Device, gives: readonly Give[]) => {
    for (const give of gives) expect(await phone.give(give), give.kind).toMatchObject({ ok: true });
  };
  const open = stack.move();
  return { server, iris, meeting, inAsk, answer, giveAll, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

/** Five who are kept and one who is not answer everything there is. */
async function sixAnswer(guards: { storeAll?: boolean } = {}) {
  const check = await runningCheck(guards);
  const { meeting, giveAll, answer, inAsk, server } = check;
  const words = { text: `in stilte ${anyId()}` };
  const seats = [];
  for (const nr of [0, 1, 2, 3, 4]) seats.push({ nr, ...(await meeting.join(null, true)) });
  const unkept = await meeting.join(null, false);
  await meeting.go('ask');
  for (const { nr, phone } of seats) await giveAll(phone, answer(`blijft ${nr}`, nr % 2 ? 'y' : 'n'));
  const remembered: Give[] = [
    { kind: 'perspective', id: anyId(), perspective: 'youth' },
    { kind: 'group', ...inAsk(), group: 'parent' },
    ...answer(words.text, 'y'),
  ];
  await giveAll(unkept.phone, remembered);
  const traces = () => Object.keys(tracesIn(server.folder, words));
  return { ...check, check, words, unkept, remembered, traces };
}

it.concurrent(
  'P6 what a seat that is not kept answers is in no file, comes back from its phone after kill -9, counts, and is nowhere after the close',
  takesRealTime,
  async () => {
    const story = await sixAnswer();
    await using _ = story.check;
    const { server, iris, meeting, giveAll, words, unkept, remembered, traces } = story;
    const nothingOf = async () => {
      expect(traces()).toEqual([]);
      const { answers, people, perspectives } = await rowsIn(server.file);
      expect([new Set(answers.map(({ person }) => person)).size, perspectives]).toEqual([5, []]);
      expect(people.filter(({ side }) => side !== null)).toEqual([]);
    };
    await nothingOf();
    await server.kill();
    await nothingOf();
    await server.start();
    using again = meeting.at(server.base, iris);
    const back = await again.sit(unkept.token);
    expect(back.last('answers')).toMatchObject({ standing: 'asked', answers: {} });
    await giveAll(back, remembered);
    const desk = await again.console();
    await again.go('result');
    await back.hears('results');
    expect(back.last('results').results[0]?.figure).toMatchObject({ answered: 6, invited: 6 });
    await desk.hears('texts', ({ texts }) => texts.length === 6);
    const text = desk.last('texts').texts.find((one) => one.words === words.text)?.id ?? '';
    await desk.steer({ kind: 'lookText', board: meeting.board, text, verdict: 'show', words: null });
    await back.hears('results', ({ texts }) => texts.length === 1);
    await nothingOf();
    await made(again.close());
    await backup([], { dataDir: server.folder, now: Date.now(), words: backupWords, say: () => undefined });
    expect(traces()).toEqual([]);
    const saved = await made(iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
    expect(saved.check?.results?.results[0]?.figure).toMatchObject({ answered: 6 });
    expect(saved.check?.results?.texts).toEqual([]);
    const { answers, texts } = await rowsIn(server.file);
    expect([answers.length, texts.length]).toEqual([0, 5]);
  },
);

it.concurrent(
  'P6 this search finds the answers of such a seat when everything is stored',
  takesRealTime,
  async () => {
    const story = await sixAnswer({ storeAll: true });
    await using _ = story.check;
    expect(story.traces()).toEqual(['text']);
    const { answers, people } = await rowsIn(story.server.file);
    expect(new Set(answers.map(({ person }) => person)).size).toBe(6);
    expect(people.flatMap(({ side }) => side ?? [])).toEqual(['parent']);
  },
);

it.concurrent(
  'P1 kill -9 at every moment of a check loses no answer, no picture and no text that was acknowledged',
  takesRealTime,
  async () => {
    await using check = await runningCheck();
    const { server, iris, meeting, giveAll, answer } = check;
    const tokens: string[] = [];
    for (let nr = 0; nr < 5; nr += 1) tokens.push(await meeting.seat());
    await meeting.go('ask');
    for (const [nr, token] of tokens.entries())
      await giveAll(await meeting.sit(token), answer(`woorden ${nr}`, 'y'));
    const killed = async () => {
      await server.kill();
      await server.start();
      return meeting.at(server.base, iris);
    };
    {
      using again = await killed();
      for (const [nr, token] of tokens.entries())
        expect((await again.sit(token)).last('answers')).toMatchObject({
          standing: 'asked',
          answers: { q: said('y'), words: { kind: 'text', words: `woorden ${nr}` } },
        });
      await again.go('result');
    }
    // It went down before the step bound: the answers are closed when it is back.
    using closing = await killed();
    const stage = await closing.stage();
    await stage.hears('results');
    const results = stage.last('results');
    expect(results.results[0]?.figure).toMatchObject({ answered: 5 });
    using shown = await killed();
    expect((await (await shown.stage()).hears('results')).last('results')).toEqual(results);
    const desk = await (await shown.console()).hears('texts');
    const [text] = desk.last('texts').texts;
    await desk.steer({
      kind: 'lookText',
      board: meeting.board,
      text: text?.id ?? '',
      verdict: 'reword',
      words: 'Anders',
    });
    using after = await killed();
    expect((await (await after.stage()).hears('results')).last('results').texts).toMatchObject([
      { words: 'Anders' },
    ]);
    expect((await after.sit(tokens[0] ?? '')).last('answers').standing).toBe('counted');
  },
);

for (const tellFirst of [false, true])
  it.concurrent(
    tellFirst
      ? 'P1 negative control: a server that answers before it writes loses an answer it acknowledged'
      : 'P1 an answer is not acknowledged while the disk does not have it',
    takesRealTime,
    async () => {
      await using check = await runningCheck({ tellFirst });
      const { server, iris, meeting, answer, giveAll } = check;
      const seats = [];
      for (let nr = 0; nr < 5; nr += 1) seats.push(await meeting.join());
      await meeting.go('ask');
      const [seat] = seats;
      const [first, ...more] = answer('verloren', 'y');
      if (!seat || !first) throw new Error('Nobody answers');
      // So the step binds.
      await giveAll(seat.phone, more);
      let acknowledged: boolean;
      {
        using _ = holdDisk(server.file);
        acknowledged = (await seat.phone.give(first)).ok;
        await server.kill();
      }
      await server.start();
      using again = meeting.at(server.base, iris);
      const { answers } = (await again.sit(seat.token)).last('answers');
      expect([acknowledged, answers['q']]).toEqual([tellFirst, undefined]);
    },
  );

/** Somebody answered and wrote; `counted`: their answers were closed already. */
async function answeredRoom(counted: boolean, secureDelete = true) {
  const room = await CheckRoom.open({ people: 6, check: twoQuestions, server: { secureDelete } });
  const words = { text: `weg ermee ${anyId()}` };
  await room.to('ask');
  await room.say('yyynnn');
  await room.choose(0, 'parent');
  // A text that is too few to show waits with its writer.
  if (!counted) await room.answer(0, { kind: 'text', words: words.text }, 'words');
  else await room.to('result');
  const rows = () => rowsIn(room.room.server.file);
  const traces = () => Object.keys(tracesIn(room.room.server.folder, words));
  return {
    room,
    rows,
    traces,
    phone: room.phone(0),
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  };
}

it('P8 "wis mijn gegevens" takes answers from the disk at once, and who erased may answer again', async () => {
  await using story = await answeredRoom(false);
  const { room, rows, traces, phone } = story;
  expect(traces()).toEqual(['text']);
  const before = (await rows()).answers.length;
  await phone.give({ kind: 'eraseMine', id: anyId() });
  expect(traces()).toEqual([]);
  expect((await rows()).answers).toHaveLength(before - 2);
  expect(phone.last('answers')).toMatchObject({ standing: 'asked', group: null, answers: {} });
  expect(await room.answer(0, said('n'))).toMatchObject({ ok: true });
});

it('P8 what is erased after it was counted stays in the picture as a number, and nothing else', async () => {
  await using story = await answeredRoom(true);
  const { room, rows, phone } = story;
  const results = room.stage.last('results');
  const mine = (await rows()).people.find(({ side }) => side === 'parent')?.person;
  await phone.give({ kind: 'eraseMine', id: anyId() });
  const { answers, people } = await rows();
  expect(answers.filter(({ person }) => person === mine)).toEqual([]);
  expect(people.filter(({ side }) => side !== null)).toEqual([]);
  const late = await room.meeting.stage();
  expect((await late.hears('results')).last('results')).toEqual(results);
  expect(await room.answer(0, said('n'))).toMatchObject({ ok: false, code: 'already-counted' });
});

it('P8 which answers are not told to who brought a seat along is erased with them, and at the close with all that nobody keeps', async () => {
  await using story = await answeredRoom(true);
  const { room, rows } = story;
  const notTold = async () => (await rows()).people.filter(({ hidden }) => hidden !== '[]').length;
  const moved = [];
  for (const { id } of room.desk.last('people').seats) {
    const back = `/api/meetings/${room.meeting.detail.id}/seats/${id}/back`;
    const link = (await made(room.meeting.iris.post<SeatBackLink>(back))).url.split('#b')[1];
    const { token } = await made(visitor(room.room.server).post<SeatGiven>('/api/seat/back', { link }));
    moved.push(await room.meeting.sit(token));
  }
  expect(await notTold()).toBe(6);
  expect(await moved[0]?.give({ kind: 'eraseMine', id: anyId() })).toMatchObject({ ok: true });
  expect(await notTold()).toBe(5);
  await made(room.meeting.close());
  expect(await notTold()).toBe(0);
});

it('P8 this search finds what a seat only deleted: without secure_delete its answers stay', async () => {
  await using story = await answeredRoom(false, false);
  await story.phone.give({ kind: 'eraseMine', id: anyId() });
  expect(story.traces()).toEqual(['text']);
});

it('P6 "bewaar toch niets van mij" takes answers from the disk at once; they still count', async () => {
  await using story = await answeredRoom(false);
  const { room, rows, traces, phone } = story;
  expect(await phone.give({ kind: 'keepNothing', id: anyId() })).toMatchObject({ ok: true, stored: false });
  expect(traces()).toEqual([]);
  expect(new Set((await rows()).answers.map(({ person }) => person)).size).toBe(5);
  expect(phone.last('answers')).toMatchObject({ standing: 'asked', group: 'parent' });
  await room.to('result');
  expect(room.stage.last('results').results[0]?.figure).toMatchObject({ answered: 6 });
});

it('after the close only the own line stays of who has a code and chose to keep; nothing else says who answered what', async () => {
  await using room = await CheckRoom.open({ people: 4, check: twoQuestions });
  const [kept = '', unkept = ''] = await room.roster(
    { name: 'Noor', perspective: null },
    { name: 'Sam', perspective: null },
  );
  await room.comeAs(kept);
  await room.comeAs(unkept, false);
  await room.to('ask');
  await room.say('yyynny');
  await room.choose(0, 'parent');
  await room.answer(4, { kind: 'text', words: 'losgemaakt' }, 'words');
  await room.to('result');
  const file = room.room.server.file;
  expect((await rowsIn(file)).answers).toHaveLength(6);
  await made(room.meeting.close());
  const { answers, people } = await rowsIn(file);
  const noor = people.filter(({ participant_id }) => participant_id !== null);
  expect(noor).toHaveLength(1);
  expect(answers).toEqual([
    { person: noor[0]?.person, question: 'q', answer: JSON.stringify(said('n')) },
    { person: noor[0]?.person, question: 'words', answer: JSON.stringify({ kind: 'text', words: '' }) },
  ]);
  expect(people.filter(({ side }) => side !== null)).toEqual([]);
});

it('P6 P8 in the open form an answer that is not kept is in no row and goes at the close; one that is erased goes from every screen', async () => {
  await using room = await CheckRoom.open({ people: 3, unkept: [1], check: { questions: [asks.line] } });
  const { board, desk } = room;
  await desk.steer({ kind: 'askOpenly', board, on: true });
  await room.to('ask');
  const places = [37, 63, 81] as const;
  for (const [person, at] of places.entries()) await room.answer(person, { kind: 'line', at }, 'line');
  await room.to('result');
  const shown = () =>
    room.stage.last('results').open?.[0]?.answers.map((answer) => 'at' in answer && answer.at);
  expect(shown()).toEqual([37, 63, 81]);
  await room.phone(2).give({ kind: 'eraseMine', id: anyId() });
  await room.quiet();
  expect(shown()).toEqual([37, 63]);
  const onDisk = async () => {
    await using database = await openDatabase({ file: room.room.server.file });
    const rows = await database.db.selectFrom('boards').select('let_out').execute();
    return JSON.stringify([rows, (await rowsIn(room.room.server.file)).answers]);
  };
  expect(await onDisk()).not.toMatch(/63|81/);
  await made(room.meeting.close());
  const disk = await onDisk();
  expect(disk).toContain('37');
  expect(disk).not.toMatch(/63|81/);
  const saved = await made(room.meeting.iris.get<SavedBoard>(`/api/boards/${board}`));
  expect(saved.check?.results?.open).toEqual([{ question: 'line', answers: [{ kind: 'line', at: 37 }] }]);
});
