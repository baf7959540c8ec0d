import { expect, it } from 'vitest';
import type { CardGiven, OwnLine, OwnMade, Participant } from '@raakvlak/protocol/http';
import { openDatabase } from '../src/database/open.ts';
import { asks, CheckRoom, said, type RoomAsked } from './check-room.ts';
import { anyId, made } from './gathering.ts';
import { visitor, type Answer } from './visitor.ts';

const day = 86_400_000;
const own = <T>({ room }: CheckRoom, door: string, body: object): Promise<Answer<T>> =>
  visitor(room.server).post<T>(`/api/own/${door}`, body);
const lineOf = (room: CheckRoom, code: string): Promise<OwnLine> =>
  made(own<OwnLine>(room, 'line', { code }));

/** Raw answers, by whose they are. */
async function rawAnswers({ room: { server } }: CheckRoom): Promise<{ person: string; answer: string }[]> {
  await using database = await openDatabase({ file: server.file });
  return await database.db.selectFrom('answers').select(['person', 'answer']).execute();
}

/** Six people are asked; the first is on the roster and keeps what they answer, unless said otherwise. */
async function asked(keep = true, more: RoomAsked = {}) {
  const room = await CheckRoom.open({ people: 0, check: { questions: [asks.q, asks.line] }, ...more });
  const [noor = '', bo = ''] = await room.roster(
    { name: 'Noor', perspective: 'parent' },
    { name: 'Bo', perspective: 'youth' },
  );
  await room.comeAs(noor, keep);
  await room.comeAs(bo);
  for (let person = 2; person < 6; person += 1) await room.join();
  await room.to('ask');
  await room.say('yyynnn');
  await room.answer(0, { kind: 'line', at: 72 }, 'line');
  return { room, noor, bo };
}

it('who keeps has a line of their own: what they answered, and nobody else’s', async () => {
  const { room, noor, bo } = await asked();
  await using _ = room;
  expect(await lineOf(room, noor), 'not while it can still change').toEqual({ name: 'Noor', checks: [] });
  await room.to('result');
  await room.stage.hears('results');
  await made(room.meeting.close());
  expect(await lineOf(room, noor)).toEqual({
    name: 'Noor',
    checks: [
      {
        board: room.board,
        title: room.meeting.detail.boards[0]?.title,
        group: 'Leergroep',
        heldAt: room.room.server.clock.now() - (await sinceOpened(room)),
        questions: [asks.q, asks.line],
        answers: { q: said('y'), line: { kind: 'line', at: 72 } },
      },
    ],
  });
  expect((await lineOf(room, bo)).checks[0]?.answers).toEqual({ q: said('y') });
  expect(await rawAnswers(room), 'of the four without a code nothing is left').toHaveLength(3);
});

async function sinceOpened({ room: { server }, meeting }: CheckRoom): Promise<number> {
  await using database = await openDatabase({ file: server.file });
  const { opened_at } = await database.db
    .selectFrom('meetings')
    .select('opened_at')
    .where('id', '=', meeting.id)
    .executeTakeFirstOrThrow();
  return server.clock.now() - (opened_at ?? 0);
}

it('who is not kept has no line, also with a code', async () => {
  const { room, noor } = await asked(false);
  await using _ = room;
  await room.to('result');
  await room.stage.hears('results');
  await made(room.meeting.close());
  expect((await lineOf(room, noor)).checks).toEqual([]);
  expect(await rawAnswers(room)).toHaveLength(1);
});

it('a line grows, the newest on top, and one moment can be taken back: the picture stays as it was', async () => {
  const { room, noor } = await asked();
  await using _ = room;
  await room.to('result');
  await room.stage.hears('results');
  await made(room.meeting.close());
  room.room.server.clock.pass(2 * day);
  await using second = await room.next();
  await second.comeAs(noor);
  for (let person = 1; person < 6; person += 1) await second.join();
  await second.to('ask');
  await second.say('nyyyyy');
  await second.to('result');
  await second.stage.hears('results');
  await made(second.meeting.close());
  const line = await lineOf(room, noor);
  expect(line.checks.map(({ board }) => board)).toEqual([second.board, room.board]);
  const csv = () => second.meeting.iris.get(`/api/boards/${room.board}/results.csv`).then(({ text }) => text);
  const picture = await csv();

  expect((await own(room, 'withdraw', { code: noor, board: anyId() })).refusal).toBe('not-found');
  expect((await own(room, 'withdraw', { code: noor, board: room.board })).status).toBe(204);
  expect((await lineOf(room, noor)).checks.map(({ board }) => board)).toEqual([second.board]);
  expect((await own(room, 'withdraw', { code: noor, board: room.board })).refusal).toBe('not-found');
  expect(await csv()).toBe(picture);

  expect((await own(room, 'withdraw', { code: noor, board: null })).status).toBe(204);
  expect((await lineOf(room, noor)).checks).toEqual([]);
  expect((await own(room, 'withdraw', { code: noor, board: null })).status, 'once more is no harm').toBe(204);
});

it('nobody takes back what is somebody else’s', async () => {
  const { room, noor, bo } = await asked();
  await using _ = room;
  await room.to('result');
  await room.stage.hears('results');
  await made(room.meeting.close());
  await made(own(room, 'withdraw', { code: bo, board: null }));
  expect((await lineOf(room, noor)).checks).toHaveLength(1);
  expect((await lineOf(room, bo)).checks).toEqual([]);
});

it('who takes everything back while the questions are open is erased there too, and asked no more of it', async () => {
  const { room, noor } = await asked();
  await using _ = room;
  const people = new Set((await rawAnswers(room)).map(({ person }) => person));
  expect(people.size).toBe(6);
  await made(own(room, 'withdraw', { code: noor, board: null }));
  await room.quiet();
  expect(room.phone(0).last('answers').answers).toEqual({});
  expect(new Set((await rawAnswers(room)).map(({ person }) => person)).size).toBe(5);
  await room.restart();
  expect(room.phone(0).last('answers').answers).toEqual({});
});

it('who is taken off the roster while the questions are open leaves no answer behind', async () => {
  const { room } = await asked();
  await using _ = room;
  const { iris, detail } = room.meeting;
  const at = `/api/groups/${detail.group.id}/participants`;
  const [bo, noor] = await made(iris.get<Participant[]>(at));
  expect([bo?.name, noor?.name]).toEqual(['Bo', 'Noor']);
  expect((await rawAnswers(room)).filter(({ person }) => person === noor?.id)).toHaveLength(2);
  await made(iris.ask('DELETE', `${at}/${noor?.id}`));
  await room.quiet();
  expect(await rawAnswers(room)).toHaveLength(5);
  expect(room.phone(0).last('you')).toMatchObject({ name: null, keep: true });
  expect(room.phone(0).last('answers').answers).toEqual({});
  await room.to('result');
  await room.stage.hears('results');
  expect(room.shown('results')?.results[0]?.figure).toMatchObject({ answered: 5, invited: 6 });
});

it('who makes a code after a poll keeps that poll as the first of their own line', async () => {
  await using room = await CheckRoom.open({
    people: 6,
    check: { questions: [asks.q], list: 'anyone' },
  });
  await room.to('ask');
  await room.say('ynynyn');
  await room.to('result');
  await room.stage.hears('results');
  const { code } = await made(own<OwnMade>(room, 'make', { token: room.tokens[1] }));
  await made(room.meeting.close());
  expect((await lineOf(room, code)).checks.map(({ answers }) => answers)).toEqual([{ q: said('n') }]);
  expect(await rawAnswers(room)).toHaveLength(1);
});

it('a code that came after the questions opened makes nobody count twice', async () => {
  await using room = await CheckRoom.open({ people: 6 });
  const [noor = ''] = await room.roster({ name: 'Noor', perspective: null });
  await room.to('ask');
  await room.answer(0, said('y'));
  await made(own(room, 'claim', { token: room.tokens[0], code: noor, takeOver: false }));
  await room.answer(0, said('n'));
  await room.say('nnnnn', 1);
  await room.to('result');
  await room.stage.hears('results');
  expect(room.shown('results')?.results[0]?.figure).toMatchObject({ answered: 6, invited: 6 });
  await made(room.meeting.close());
  expect((await lineOf(room, noor)).checks[0]?.answers).toEqual({ q: said('n') });
});

it('P7 who prints a card anew sees nothing with it of what its owner answered, and what was kept under the old one is erased', async () => {
  const { room, noor } = await asked();
  await using _ = room;
  await room.to('result');
  await room.stage.hears('results');
  await made(room.meeting.close());
  expect((await lineOf(room, noor)).checks).toHaveLength(1);
  const code = await newCard(room, 'Noor');
  expect((await lineOf(room, code)).checks).toEqual([]);
  expect(await rawAnswers(room), 'that of Bo is still there').toHaveLength(1);
  // What comes from now on is theirs again.
  room.room.server.clock.pass(2 * day);
  await using second = await room.next();
  await second.comeAs(code);
  for (let person = 1; person < 6; person += 1) await second.join();
  await second.to('ask');
  await second.say('nyyyyy');
  await second.to('result');
  await second.stage.hears('results');
  await made(second.meeting.close());
  expect((await lineOf(room, code)).checks.map(({ board }) => board)).toEqual([second.board]);
});

it('P7 nor of what they were answering when it was printed', async () => {
  const { room, noor } = await asked();
  await using _ = room;
  const code = await newCard(room, 'Noor');
  await room.to('result');
  await room.stage.hears('results');
  await made(room.meeting.close());
  expect((await lineOf(room, code)).checks).toEqual([]);
  expect((await own(room, 'line', { code: noor })).refusal).toBe('unknown-own-code');
});

async function newCard({ meeting: { iris, detail } }: CheckRoom, name: string): Promise<string> {
  const at = `/api/groups/${detail.group.id}/participants`;
  const found = (await made(iris.get<Participant[]>(at))).find((one) => one.name === name);
  return (await made(iris.post<CardGiven>(`${at}/${found?.id}/card`))).code;
}
