import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readOwnCode, type Id } from '@raakvlak/domain';
import type { CardGiven, OwnFound, Participant, SeatGiven } from '@raakvlak/protocol/http';
import { openDatabase } from '../src/database/open.ts';
import { startTestApp, type Changes } from './boot.ts';
import { runAccount } from './commands.ts';
import { gathered } from './gathered.ts';
import { anyId, made } from './gathering.ts';
import { tracesIn } from './traces.ts';
import { facilitator, visitor, type Visitor } from './visitor.ts';

const newGroup = async (desk: Visitor): Promise<Id> =>
  (await made(desk.post<{ id: Id }>('/api/groups', { name: 'Leergroep', kind: 'learning' }))).id;

const cardsFor = (desk: Visitor, group: Id, ...names: readonly string[]): Promise<CardGiven[]> =>
  made(
    desk.post<CardGiven[]>(`/api/groups/${group}/participants`, {
      participants: names.map((name) => ({ name, perspective: 'parent' })),
    }),
  );

it('everybody on a roster has a card of their own, told once, with a code that opens a door', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  const cards = await cardsFor(desk, group, 'Nummer 10', 'Noor', 'Nummer 2');
  expect(new Set(cards.map(({ code }) => code)).size).toBe(3);
  for (const { code, url } of cards) {
    expect(readOwnCode(code)).toBe(code);
    expect(url).toBe(`${server.app.address.base()}/#k${code}`);
  }
  const listed = await desk.get<Participant[]>(`/api/groups/${group}/participants`);
  expect(listed.body.map(({ name }) => name)).toEqual(['Noor', 'Nummer 2', 'Nummer 10']);
  for (const { code } of cards) expect(listed.text).not.toContain(code);
  const found = await visitor(server).post<OwnFound>('/api/own/find', { code: cards[1]?.code });
  expect(found.body).toEqual({ name: 'Noor', meeting: null });
});

it('no code is kept: what lies in the file is a hash that this server alone can make', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const [card] = await cardsFor(desk, await newGroup(desk), 'Noor');
  expect(tracesIn(server.folder, { code: card?.code ?? '', name: 'Noor' })).toHaveProperty('name');
  expect(tracesIn(server.folder, { code: card?.code ?? '' })).toEqual({});
});

it.each([
  ['nobody', { participants: [] }],
  ['an empty name', { participants: [{ name: '  ', perspective: null }] }],
  ['a name that is too long', { participants: [{ name: 'n'.repeat(31), perspective: null }] }],
  ['another perspective', { participants: [{ name: 'Noor', perspective: 'neighbour' }] }],
  ['more than a roster holds', { participants: Array(201).fill({ name: 'Noor', perspective: null }) }],
  ['nothing', {}],
])('a roster takes no %s', async (_, body) => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  const answer = await desk.post(`/api/groups/${group}/participants`, body);
  expect([answer.status, answer.refusal]).toEqual([400, 'invalid']);
  expect((await desk.get<Participant[]>(`/api/groups/${group}/participants`)).body).toEqual([]);
});

it('a roster ends somewhere, and says so before anybody is added', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  const names = Array.from({ length: 200 }, (_, at) => String(at));
  for (let time = 0; time < 5; time += 1) await cardsFor(desk, group, ...names);
  const more = { participants: [{ name: 'Noor', perspective: null }] };
  expect((await desk.post(`/api/groups/${group}/participants`, more)).refusal).toBe('invalid');
});

it('a lost card is replaced: the new code works, the old one is nobody’s, also after a restart', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  const [lost] = await cardsFor(desk, group, 'Noor');
  const at = `/api/groups/${group}/participants/${lost?.id}`;
  const fresh = await made(desk.post<CardGiven>(`${at}/card`));
  expect(fresh).toMatchObject({ id: lost?.id, name: 'Noor', perspective: 'parent' });
  const find = (base: string, code = '') => visitor({ base }).post<OwnFound>('/api/own/find', { code });
  expect((await find(server.base, lost?.code)).refusal).toBe('unknown-own-code');
  expect((await find(server.base, fresh.code)).body.name).toBe('Noor');
  await server[Symbol.asyncDispose]();
  await using again = await startTestApp({ dataDir: server.folder });
  expect((await find(again.base, lost?.code)).refusal).toBe('unknown-own-code');
  expect((await find(again.base, fresh.code)).body.name).toBe('Noor');
});

it('a name and a perspective change, and the card stays good', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  const [card] = await cardsFor(desk, group, 'Noor');
  const at = `/api/groups/${group}/participants/${card?.id}`;
  expect((await desk.ask('PUT', at, { name: 'Noortje', perspective: null })).status).toBe(204);
  expect((await desk.ask('PUT', at, { name: '', perspective: null })).refusal).toBe('invalid');
  const { body } = await desk.get<Participant[]>(`/api/groups/${group}/participants`);
  expect(body).toEqual([{ id: card?.id, name: 'Noortje', perspective: null }]);
  const found = await visitor(server).post<OwnFound>('/api/own/find', { code: card?.code });
  expect(found.body.name).toBe('Noortje');
});

it('P8 a name that was changed is nowhere any more: it may have been one that should not be there', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  const [card] = await cardsFor(desk, group, 'Noor de Vries-Jansen');
  const names = { before: 'Noor de Vries-Jansen', after: 'Nummer zeven' };
  expect(Object.keys(tracesIn(server.folder, names))).toEqual(['before']);
  const line = { name: names.after, perspective: null };
  await made(desk.ask('PUT', `/api/groups/${group}/participants/${card?.id}`, line));
  expect(Object.keys(tracesIn(server.folder, names))).toEqual(['after']);
});

it('who guesses personal codes has to wait, at every door that takes one; others do not notice', async () => {
  await using server = await startTestApp({ trustProxy: true });
  const desk = await facilitator(server);
  const [card] = await cardsFor(desk, await newGroup(desk), 'Noor');
  const wrong = 'CDFGHJKMNPRT';
  const token = anyId();
  const doors: readonly (readonly [string, object])[] = [
    ['/api/own/find', {}],
    ['/api/own/join', { keep: true, takeOver: false }],
    ['/api/own/claim', { token, takeOver: false }],
    ['/api/own/line', {}],
    ['/api/own/withdraw', { board: null }],
  ];
  const knock = (from: string, [path, body]: readonly [string, object], code: string) =>
    visitor(server).ask('POST', path, { ...body, code }, { 'x-forwarded-for': from });
  for (let guess = 0; guess < 20; guess += 1)
    expect((await knock('192.0.2.1', doors[guess % 5] ?? ['', {}], wrong)).refusal).toBe('unknown-own-code');
  for (const door of doors) {
    const answer = await knock('192.0.2.1', door, card?.code ?? '');
    expect([door[0], answer.status, answer.refusal]).toEqual([door[0], 429, 'code-limited']);
  }
  const [find] = doors;
  if (!find) throw new Error('No door');
  expect((await knock('192.0.2.2', find, card?.code ?? '')).status).toBe(200);
  server.clock.pass(60_000);
  expect((await knock('192.0.2.1', find, card?.code ?? '')).status).toBe(200);
}, 60_000);

it('P9 a code opens nothing of another organisation, and nobody there finds who is on a roster', async () => {
  await using room = await gathered();
  const { server, meeting } = room;
  const { link } = await runAccount(server, 'organisation');
  const zoe = await facilitator(server, { link, email: 'zoe@example.org', organisation: 'Zuid' });
  const [stranger] = await cardsFor(zoe, await newGroup(zoe), 'Zoë');
  const { token, phone } = await meeting.join('Ann');
  const claim = { token, code: stranger?.code, takeOver: true };
  const refused = await visitor(server).post('/api/own/claim', claim);
  expect([refused.status, refused.refusal]).toEqual([404, 'unknown-own-code']);
  expect(phone.last('you').name).toBe('Ann');
  const { group } = meeting.detail;
  const own = await cardsFor(meeting.iris, group.id, 'Noor');
  const at = `/api/groups/${group.id}/participants/${own[0]?.id}`;
  for (const answer of [
    await zoe.get(`/api/groups/${group.id}/participants`),
    await zoe.post(`${at}/card`),
    await zoe.ask('PUT', at, { name: 'Van mij', perspective: null }),
    await zoe.ask('DELETE', at),
  ])
    expect([answer.status, answer.refusal]).toEqual([404, 'not-found']);
  // Nor by way of a group of one's own.
  const mine = await newGroup(zoe);
  expect((await zoe.post(`/api/groups/${mine}/participants/${own[0]?.id}/card`)).refusal).toBe('not-found');
  expect((await visitor(server).post<OwnFound>('/api/own/find', { code: own[0]?.code })).body.name).toBe(
    'Noor',
  );
});

it('somebody of another group of the organisation comes along with their own code, and is on this roster from then on', async () => {
  await using room = await gathered();
  const { server, meeting } = room;
  const [card] = await cardsFor(meeting.iris, await newGroup(meeting.iris), 'Noor');
  const { group } = meeting.detail;
  const { token, phone } = await meeting.join();
  const claim = { token, code: card?.code, takeOver: false };
  expect((await made(visitor(server).post<SeatGiven>('/api/own/claim', claim))).token).toBe(token);
  await phone.hears('you', ({ name }) => name === 'Noor');
  const roster = await made(meeting.iris.get<Participant[]>(`/api/groups/${group.id}/participants`));
  expect(roster).toEqual([{ id: card?.id, name: 'Noor', perspective: 'parent' }]);
  const found = await visitor(server).post<OwnFound>('/api/own/find', { code: card?.code });
  expect(found.body.meeting?.meeting).toBe(meeting.id);
});

/** Somebody on the rosters of two groups, with a kept answer and a seat in a closed meeting of the first. */
async function withHistory(changes: Changes = {}) {
  await using stack = new AsyncDisposableStack();
  const room = stack.use(await gathered({}, changes));
  const { server, meeting } = room;
  const { iris } = meeting;
  const name = `Noor ${anyId()}`.slice(0, 30);
  const [card] = await cardsFor(iris, meeting.detail.group.id, name);
  const code = card?.code ?? '';
  await made(visitor(server).post('/api/own/join', { code, keep: true, takeOver: false }));
  await made(meeting.close());
  const words = `geheim ${anyId()}`;
  {
    await using database = await openDatabase({ file: server.file });
    const { organisation_id } = await database.db
      .selectFrom('groups')
      .select('organisation_id')
      .executeTakeFirstOrThrow();
    const row = { board_id: meeting.board, person: card?.id ?? '', organisation_id };
    await database.db
      .insertInto('admitted')
      .values({ ...row, participant_id: card?.id ?? '', side: null, batch: 1, hidden: '[]' })
      .execute();
    const answer = JSON.stringify({ kind: 'text', words });
    await database.db
      .insertInto('answers')
      .values({ ...row, question: 'q', answer })
      .execute();
  }
  const open = stack.move();
  return {
    room,
    server,
    iris,
    group: meeting.detail.group.id,
    participant: card?.id ?? '',
    code,
    kept: { name, words },
    traces: () => Object.keys(tracesIn(server.folder, { name, words })).toSorted(),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

it('P8 who is taken off the last roster is nowhere in the raw files: name, code, answers', async () => {
  await using story = await withHistory();
  const { iris, group, participant, code, server } = story;
  expect(story.traces()).toEqual(['name', 'words']);
  const at = `/api/groups/${group}/participants/${participant}`;
  expect((await iris.ask('DELETE', at)).status).toBe(204);
  expect(story.traces()).toEqual([]);
  expect((await visitor(server).post('/api/own/find', { code })).refusal).toBe('unknown-own-code');
  expect((await iris.ask('DELETE', at)).refusal).toBe('not-found');
  await using database = await openDatabase({ file: server.file });
  // That somebody was invited stays a number.
  expect(await database.db.selectFrom('admitted').select('participant_id').execute()).toEqual([
    { participant_id: null },
  ]);
});

it('P8 this search finds somebody who was only deleted: without secure_delete their words stay', async () => {
  await using story = await withHistory({ secureDelete: false });
  const { iris, group, participant } = story;
  await made(iris.ask('DELETE', `/api/groups/${group}/participants/${participant}`));
  expect(story.traces()).not.toEqual([]);
});

it('P8 who is on another roster as well keeps their code; what was kept of them in this group is gone', async () => {
  await using story = await withHistory();
  const { iris, group, participant, code, server, room } = story;
  const other = await newGroup(iris);
  {
    await using database = await openDatabase({ file: server.file });
    const { organisation_id } = await database.db
      .selectFrom('participants')
      .select('organisation_id')
      .executeTakeFirstOrThrow();
    await database.db
      .insertInto('roster')
      .values({ group_id: other, participant_id: participant, organisation_id })
      .execute();
  }
  await made(iris.ask('DELETE', `/api/groups/${group}/participants/${participant}`));
  expect(story.traces()).toEqual(['name']);
  expect((await visitor(server).post<OwnFound>('/api/own/find', { code })).body.name).toBe(story.kept.name);
  await made(iris.ask('DELETE', `/api/groups/${other}`));
  expect(story.traces()).toEqual([]);
  expect(readFileSync(room.server.file).length).toBeGreaterThan(0);
});

it('P8 a group that is erased takes its roster with it', async () => {
  await using story = await withHistory();
  await made(story.iris.ask('DELETE', `/api/groups/${story.group}`));
  expect(story.traces()).toEqual([]);
});

it('P8 when the time of a group is over its roster goes with what it made', async () => {
  await using story = await withHistory();
  const { server, iris, group } = story;
  await made(iris.ask('PATCH', `/api/groups/${group}`, { keepDays: 30 }));
  server.clock.pass(31 * 86_400_000);
  server.clock.pass(3_600_000);
  await expect.poll(() => story.traces(), { timeout: 20_000 }).toEqual([]);
  const found = await visitor(server).post('/api/own/find', { code: story.code });
  expect(found.refusal).toBe('unknown-own-code');
});
