import type { Id } from '@raakvlak/domain';
import type { CardGiven, MeetingDetail } from '@raakvlak/protocol/http';
import { expect, it } from 'vitest';
import { openDatabase } from '../src/database/open.ts';
import { startTestApp, type TestApp } from './boot.ts';
import { runAccount } from './commands.ts';
import { Device } from './device.ts';
import { everyRow } from './every-row.ts';
import { fill, type Filled } from './filled.ts';
import { facilitator, visitor, type Answer, type Visitor } from './visitor.ts';

/** Everything of one organisation that has an id: what was, and a meeting that runs. */
type Ours = Filled & {
  readonly running: { readonly id: Id; readonly seat: Id; readonly detail: MeetingDetail };
  readonly participant: Id;
  /** A board with a check whose answers were closed. */
  readonly measured: Id;
  readonly planned: { readonly id: Id; readonly board: Id };
};

const template = { template: 'hinders-helps', language: 'nl', repeat: null, plannedFor: null };

/** Doors that are for anybody: they open with a link, a code or a password and not with a session. */
const forAnybody = [
  'get /api/access/link/:link',
  'post /api/access/first',
  'post /api/access/reset',
  'post /api/access/sign-in',
  'post /api/access/sign-out',
  'post /api/find',
  'post /api/join',
  'post /api/own/claim',
  'post /api/own/find',
  'post /api/own/join',
  'post /api/own/line',
  'post /api/own/make',
  'post /api/own/withdraw',
  'post /api/seat/back',
  'post /api/tablet',
  'post /api/tablet/next',
];

/** Doors to the visitor's own organisation, which name nothing in the path. */
const aboutOneself: Readonly<Record<string, (visitor: Visitor) => Promise<Answer>>> = {
  'get /api/access/me': ({ get }) => get('/api/access/me'),
  'get /api/groups': ({ get }) => get('/api/groups'),
  'post /api/groups': ({ post }) => post('/api/groups', { name: 'Eigen groep', kind: 'team' }),
  'get /api/safety-route': ({ get }) => get('/api/safety-route'),
  'put /api/safety-route': ({ ask }) =>
    ask('PUT', '/api/safety-route', { name: 'Van ons zelf', phone: '088 000 00 00' }),
};

/** Every other door, with what somebody asks who knows the ids; in an order in which the owner can do all of it. */
const toWhatIsOurs: Readonly<Record<string, (visitor: Visitor, ours: Ours) => Promise<Answer>>> = {
  'get /api/groups/:id': ({ get }, { group }) => get(`/api/groups/${group}`),
  'patch /api/groups/:id': ({ ask }, { group }) => ask('PATCH', `/api/groups/${group}`, { keepDays: 30 }),
  'post /api/groups/:id/meetings': ({ post }, { group }) => post(`/api/groups/${group}/meetings`, template),
  'get /api/groups/:id/participants': ({ get }, { group }) => get(`/api/groups/${group}/participants`),
  'post /api/groups/:id/participants': ({ post }, { group }) =>
    post(`/api/groups/${group}/participants`, { participants: [{ name: 'Erbij', perspective: null }] }),
  'post /api/groups/:id/participants/:participant/card': ({ post }, { group, participant }) =>
    post(`/api/groups/${group}/participants/${participant}/card`),
  'put /api/groups/:id/participants/:participant': ({ ask }, { group, participant }) =>
    ask('PUT', `/api/groups/${group}/participants/${participant}`, { name: 'Anders', perspective: null }),
  'delete /api/groups/:id/participants/:participant': ({ ask }, { group, participant }) =>
    ask('DELETE', `/api/groups/${group}/participants/${participant}`),
  'patch /api/agreements/:id': ({ ask }, { agreement }) =>
    ask('PATCH', `/api/agreements/${agreement}`, { status: 'done', note: 'klaar' }),
  'get /api/meetings/:id': ({ get }, { running }) => get(`/api/meetings/${running.id}`),
  'put /api/meetings/:id': ({ ask }, { running }) =>
    ask('PUT', `/api/meetings/${running.id}`, { ...running.detail, title: 'Anders' }),
  'post /api/meetings/:id/boards': ({ post }, { planned }) =>
    post(`/api/meetings/${planned.id}/boards`, { template: 'children-climate' }),
  'delete /api/meetings/:id/boards/:board': ({ ask }, { planned }) =>
    ask('DELETE', `/api/meetings/${planned.id}/boards/${planned.board}`),
  'post /api/meetings/:id/seats': ({ post }, { running }) => post(`/api/meetings/${running.id}/seats`),
  'post /api/meetings/:id/tablets': ({ post }, { running }) =>
    post(`/api/meetings/${running.id}/tablets`, { places: 2, perspective: null, paper: false }),
  'post /api/meetings/:id/seats/:seat/back': ({ post }, { running }) =>
    post(`/api/meetings/${running.id}/seats/${running.seat}/back`),
  'post /api/meetings/:id/open': ({ post }, { running }) => post(`/api/meetings/${running.id}/open`),
  'post /api/meetings/:id/close': ({ post }, { running }) => post(`/api/meetings/${running.id}/close`),
  'post /api/meetings/:id/reopen': ({ post }, { running }) => post(`/api/meetings/${running.id}/reopen`),
  'get /api/boards/:id': ({ get }, { board }) => get(`/api/boards/${board}`),
  'get /api/boards/:id/export.csv': ({ get }, { board }) => get(`/api/boards/${board}/export.csv`),
  'get /api/boards/:id/results.csv': ({ get }, { measured }) => get(`/api/boards/${measured}/results.csv`),
  'get /api/boards/:id/results.xlsx': ({ get }, { measured }) => get(`/api/boards/${measured}/results.xlsx`),
  'delete /api/boards/:id/cards/:card': ({ ask }, { board, card }) =>
    ask('DELETE', `/api/boards/${board}/cards/${card}`),
  'delete /api/boards/:id': ({ ask }, { board }) => ask('DELETE', `/api/boards/${board}`),
  'delete /api/meetings/:id': ({ ask }, { meeting }) => ask('DELETE', `/api/meetings/${meeting}`),
  'delete /api/groups/:id': ({ ask }, { group }) => ask('DELETE', `/api/groups/${group}`),
};

const known = [...forAnybody, ...Object.keys(aboutOneself), ...Object.keys(toWhatIsOurs)];

it('P9 every door there is stands in this walk, so that a new one cannot be forgotten', async () => {
  await using server = await startTestApp();
  const doors = server.app.routes.map(({ method, path }) => `${method} ${path}`);
  expect(doors.toSorted()).toEqual(known.toSorted());
});

it('P9 a stranger with an account finds nothing of another organisation and changes nothing in it', async () => {
  await using server = await startTestApp();
  const owner = await facilitator(server);
  const ours = await everythingOf(server, owner);
  const { link } = await runAccount(server, 'organisation');
  const stranger = await facilitator(server, { link, email: 'zoe@example.org', organisation: 'Zuid' });
  const before = await everyRow(server, owner.me.organisation.id);

  for (const [door, knock] of Object.entries(toWhatIsOurs)) {
    const answer = await knock(stranger, ours);
    expect([answer.status, answer.refusal], door).toEqual([404, 'not-found']);
  }
  for (const [door, knock] of Object.entries(aboutOneself))
    expect((await knock(stranger)).text, door).not.toMatch(new RegExp(`${ours.group}|van Noord`));
  expect((await stranger.get<{ name: string }[]>('/api/groups')).body.map(({ name }) => name)).toEqual([
    'Eigen groep',
  ]);

  expect(await everyRow(server, owner.me.organisation.id)).toEqual(before);
}, 60_000);

it('P9 the same walk opens every door for the owner, so that it would notice a door without a lock', async () => {
  await using server = await startTestApp();
  const owner = await facilitator(server);
  const ours = await everythingOf(server, owner);
  for (const [door, knock] of Object.entries({
    ...toWhatIsOurs,
    'delete /api/meetings/:id': deleteRunning,
  })) {
    const { status, text } = await knock(owner, ours);
    expect(status, `${door}: ${text}`).toBeLessThan(300);
  }
}, 60_000);

it('P9 without an account these doors are shut before anything else is looked at', async () => {
  await using server = await startTestApp();
  const ours = await everythingOf(server, await facilitator(server));
  const nobody = visitor(server);
  for (const [door, knock] of Object.entries(toWhatIsOurs))
    expect((await knock(nobody, ours)).refusal, door).toBe('not-signed-in');
  for (const [door, knock] of Object.entries(aboutOneself))
    expect((await knock(nobody)).refusal, door).toBe('not-signed-in');
}, 60_000);

it('P9 a meeting repeats no board of another organisation, nor of another group', async () => {
  await using server = await startTestApp();
  const owner = await facilitator(server);
  const { board } = await fill(server, owner);
  const { link } = await runAccount(server, 'organisation');
  const stranger = await facilitator(server, { link, email: 'zoe@example.org', organisation: 'Zuid' });
  for (const somebody of [stranger, owner]) {
    const group = (await somebody.post<{ id: Id }>('/api/groups', { name: 'Andere', kind: 'team' })).body.id;
    const refused = await somebody.post(`/api/groups/${group}/meetings`, { ...template, repeat: board });
    expect(refused.refusal).toBe('not-found');
  }
}, 60_000);

const deleteRunning: (typeof toWhatIsOurs)[string] = ({ ask }, { running }) =>
  ask('DELETE', `/api/meetings/${running.id}`);

async function everythingOf(server: TestApp, owner: Visitor): Promise<Ours> {
  const filled = await fill(server, owner);
  const { body: made } = await owner.post<{ id: Id }>(`/api/groups/${filled.group}/meetings`, template);
  const { body: detail } = await owner.post<MeetingDetail>(`/api/meetings/${made.id}/open`);
  const later = await owner.post<{ id: Id }>(`/api/groups/${filled.group}/meetings`, template);
  const { body: withPulse } = await owner.post<MeetingDetail>(`/api/meetings/${later.body.id}/boards`, {
    template: 'equality-pulse',
  });
  const planned = { id: withPulse.id, board: withPulse.boards[1]?.id ?? 'no board' };
  await owner.post(`/api/meetings/${made.id}/seats`);
  const participants = [{ name: 'Noor van Noord', perspective: 'parent' }];
  const cards = await owner.post<CardGiven[]>(`/api/groups/${filled.group}/participants`, { participants });
  await owner.ask('PUT', '/api/safety-route', { name: 'Vera van Noord', phone: '088 123 45 67' });
  await using database = await openDatabase({ file: server.file });
  const { id: seat } = await database.db
    .selectFrom('seats')
    .select('id')
    .where('meeting_id', '=', made.id)
    .executeTakeFirstOrThrow();
  const participant = cards.body[0]?.id ?? 'nobody';
  const asked = await owner.post<{ id: Id }>(`/api/groups/${filled.group}/meetings`, {
    ...template,
    template: 'event-poll',
  });
  const { body: poll } = await owner.post<MeetingDetail>(`/api/meetings/${asked.body.id}/open`);
  const measured = poll.boards[0]?.id ?? 'no board';
  using poller = new Device(
    server.base,
    { as: 'facilitator', meeting: poll.id },
    { headers: { cookie: owner.cookie() ?? '' } },
  );
  await poller.settled();
  for (const kind of ['ask', 'result']) {
    await poller.steer({ kind: 'go', step: poll.programme.find((step) => step.kind === kind)?.id ?? '' });
    server.clock.pass(3_000);
  }
  await poller.hears('results');
  return { ...filled, participant, measured, planned, running: { id: made.id, seat, detail } };
}
