import { randomFillSync } from 'node:crypto';
import { joinCodeLength, type Agreement, type Id } from '@raakvlak/domain';
import type { GroupLine, GroupView, MeetingDetail, SavedBoard } from '@raakvlak/protocol/http';
import { expect, it } from 'vitest';
import { openDatabase } from '../src/database/open.ts';
import { startTestApp, type TestApp } from './boot.ts';
import { fill } from './filled.ts';
import { facilitator, type Visitor } from './visitor.ts';

const day = 86_400_000;
const wanted = { template: 'hinders-helps', language: 'nl', repeat: null, plannedFor: null };

async function newGroup({ post }: Visitor, name = 'Leergroep'): Promise<Id> {
  return (await post<{ id: Id }>('/api/groups', { name, kind: 'learning' })).body.id;
}

async function newMeeting({ post }: Visitor, group: Id, change: object = {}): Promise<Id> {
  return (await post<{ id: Id }>(`/api/groups/${group}/meetings`, { ...wanted, ...change })).body.id;
}

const codes = async ({ file }: TestApp) => {
  await using database = await openDatabase({ file });
  return await database.db
    .selectFrom('meetings')
    .select(['id', 'join_code', 'join_secret', 'stage_secret', 'status'])
    .execute();
};

it('goes from a group to an open meeting in three steps, and to a closed one that opens again', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  const meeting = await newMeeting(desk, group, { plannedFor: '2026-12-01' });
  const planned = (await desk.get<MeetingDetail>(`/api/meetings/${meeting}`)).body;
  expect(planned).toMatchObject({
    status: 'planned',
    plannedFor: '2026-12-01',
    stage: null,
    group: { id: group },
  });

  const opened = (await desk.post<MeetingDetail>(`/api/meetings/${meeting}/open`)).body;
  expect(opened.status).toBe('open');
  expect(opened.stage).toMatch(
    new RegExp(`^http://localhost:${server.app.port}/desk/stage/${meeting}#\\w{22}$`),
  );
  expect((await desk.post<MeetingDetail>(`/api/meetings/${meeting}/open`)).body).toEqual(opened);
  const [ways] = await codes(server);
  expect(ways?.join_code).toHaveLength(joinCodeLength);

  const closed = (await desk.post<MeetingDetail>(`/api/meetings/${meeting}/close`)).body;
  expect([closed.status, closed.stage]).toEqual(['closed', null]);
  expect(await codes(server)).toMatchObject([{ join_code: null, join_secret: null, stage_secret: null }]);
  expect((await desk.post(`/api/meetings/${meeting}/open`)).refusal).toBe('meeting-closed');

  const again = (await desk.post<MeetingDetail>(`/api/meetings/${meeting}/reopen`)).body;
  expect(again.status).toBe('open');
  expect(again.stage).not.toBe(opened.stage);
}, 30_000);

it('closes and reopens nothing that was never opened', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const meeting = await newMeeting(desk, await newGroup(desk));
  expect((await desk.post(`/api/meetings/${meeting}/close`)).refusal).toBe('meeting-planned');
  expect((await desk.post(`/api/meetings/${meeting}/reopen`)).refusal).toBe('meeting-planned');
});

it('opens no meeting without its purpose, what is asked and what happens with the answers (T-01)', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const meeting = await newMeeting(desk, await newGroup(desk), { template: 'empty' });
  const { body } = await desk.get<MeetingDetail>(`/api/meetings/${meeting}`);
  const full = { purpose: 'Waarom', asked: 'Wat', after: 'Daarna' };
  for (const missing of ['purpose', 'asked', 'after']) {
    await desk.ask('PUT', `/api/meetings/${meeting}`, { ...body, opening: { ...full, [missing]: '' } });
    const refused = await desk.post(`/api/meetings/${meeting}/open`);
    expect([refused.status, refused.refusal], missing).toEqual([409, 'incomplete']);
  }
  await desk.ask('PUT', `/api/meetings/${meeting}`, { ...body, opening: full });
  expect((await desk.post(`/api/meetings/${meeting}/open`)).status).toBe(200);
}, 30_000);

it('never gives two open meetings one join code', async () => {
  let asked = 0;
  await using server = await startTestApp({
    // Chance that repeats itself: the first two codes are the same. Only a code asks for 16 bytes.
    random: (bytes) => (bytes.length === 16 && asked++ < 2 ? bytes.fill(7) : randomFillSync(bytes)),
  });
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  for (const meeting of [await newMeeting(desk, group), await newMeeting(desk, group)])
    expect((await desk.post(`/api/meetings/${meeting}/open`)).status).toBe(200);
  expect(asked).toBeGreaterThan(2);
  const given = (await codes(server)).map(({ join_code }) => join_code);
  expect(new Set(given).size).toBe(2);
}, 30_000);

it('starts a planned meeting at the first step of its changed programme, and lets an open one change only its texts', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const meeting = await newMeeting(desk, await newGroup(desk));
  const { body } = await desk.get<MeetingDetail>(`/api/meetings/${meeting}`);
  const put = (change: object) =>
    desk.ask<MeetingDetail>('PUT', `/api/meetings/${meeting}`, { ...body, ...change });
  const shorter = body.programme.slice(1);
  expect((await put({ programme: shorter, title: '  Onze   dag ' })).body).toMatchObject({
    title: 'Onze dag',
    programme: shorter,
  });
  {
    await using database = await openDatabase({ file: server.file });
    const { step_id } = await database.db.selectFrom('meetings').select('step_id').executeTakeFirstOrThrow();
    expect(step_id).toBe(shorter[0]?.id);
  }
  expect((await put({ programme: [] })).refusal).toBe('invalid');
  await desk.post(`/api/meetings/${meeting}/open`);
  expect((await put({ programme: body.programme })).refusal).toBe('not-now');
  expect((await put({ programme: shorter, title: 'Anders' })).body.title).toBe('Anders');
  await desk.post(`/api/meetings/${meeting}/close`);
  expect((await put({ programme: shorter })).refusal).toBe('meeting-closed');
}, 30_000);

it('knows no template that is not on the shelf', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const group = await newGroup(desk);
  const refused = await desk.post(`/api/groups/${group}/meetings`, { ...wanted, template: 'karaoke' });
  expect([refused.status, refused.refusal]).toEqual([404, 'not-found']);
});

it('shows the shelf and the group as they are: moments, agreements, and how long it is kept', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const empty = await newGroup(desk, 'Nog leeg');
  const { group, meeting, board, words } = await fill(server, desk);
  const next = await newMeeting(desk, group, { repeat: board, plannedFor: '2099-01-01' });
  const at = (await desk.get<GroupView>(`/api/groups/${group}`)).body.meetings[0]?.openedAt ?? 0;

  const lines = (await desk.get<GroupLine[]>('/api/groups')).body;
  expect(lines).toEqual([
    {
      id: empty,
      name: 'Nog leeg',
      kind: 'learning',
      meetings: 0,
      openAgreements: 0,
      openMeeting: null,
      lastMeetingAt: null,
    },
    {
      id: group,
      name: words.group,
      kind: 'learning',
      meetings: 2,
      openAgreements: 1,
      openMeeting: null,
      lastMeetingAt: at,
    },
  ]);
  const view = (await desk.get<GroupView>(`/api/groups/${group}`)).body;
  expect(view).toMatchObject({ keepDays: 365, keptUntil: at + 365 * day });
  expect(view.meetings.map(({ id, status }) => [id, status])).toEqual([
    [meeting, 'closed'],
    [next, 'planned'],
  ]);
  expect(view.meetings[1]?.boards[0]).toMatchObject({ previous: board, template: 'hinders-helps', cards: 0 });
  expect(view.agreements).toHaveLength(1);

  await desk.ask('PATCH', `/api/groups/${group}`, { keepDays: 30 });
  expect((await desk.get<GroupView>(`/api/groups/${group}`)).body).toMatchObject({
    name: words.group,
    keptUntil: at + 30 * day,
  });
  expect((await desk.ask('PATCH', `/api/groups/${group}`, { keepDays: 29 })).refusal).toBe('invalid');
  expect((await desk.ask('PATCH', `/api/groups/${group}`, { name: 'Andere naam' })).status).toBe(204);
  expect((await desk.get<GroupView>(`/api/groups/${group}`)).body).toMatchObject({
    name: 'Andere naam',
    keepDays: 30,
  });
}, 30_000);

it('starts the next meeting with what was agreed, and shows then and now', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const { group, board, words } = await fill(server, desk);
  const meeting = await newMeeting(desk, group, { repeat: board });
  const { body } = await desk.get<MeetingDetail>(`/api/meetings/${meeting}`);
  expect(body.programme.map(({ kind }) => kind)).toEqual([
    'welcome',
    'agreements',
    'write',
    'reveal',
    'order',
    'recognise',
    'compare',
    'agree',
    'end',
  ]);
  expect(body.title).toBe(words.meeting);
  expect(body.boards[0]).toMatchObject({ previous: board, sheet: { question: words.sheet } });
}, 30_000);

it('keeps every change of an agreement', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const { agreement, words } = await fill(server, desk);
  server.clock.pass(day);
  const { body } = await desk.ask<Agreement>('PATCH', `/api/agreements/${agreement}`, {
    status: 'done',
    note: 'Gelukt!',
  });
  expect(body.status).toBe('done');
  expect(body.history.map(({ status, note }) => [status, note])).toEqual([
    ['busy', words.note],
    ['done', 'Gelukt!'],
  ]);
  expect(
    (await desk.ask('PATCH', `/api/agreements/${agreement}`, { status: 'lost', note: '' })).refusal,
  ).toBe('invalid');
  expect(
    (await desk.ask('PATCH', `/api/agreements/${'0'.repeat(22)}`, { status: 'done', note: '' })).refusal,
  ).toBe('not-found');
}, 30_000);

it('shows a saved board read-only, without what was hidden, and takes it along as a spreadsheet', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const { board, card, otherCard, words } = await fill(server, desk);
  {
    await using database = await openDatabase({ file: server.file });
    await database.db.updateTable('contributions').set({ hidden: 1 }).where('id', '=', otherCard).execute();
  }
  const { body } = await desk.get<SavedBoard>(`/api/boards/${board}`);
  expect(body.cards.map(({ id, words: shown, name }) => [id, shown, name])).toEqual([
    [card, words.shown, words.seat],
  ]);
  expect(body.recognised).toEqual([[card, 1]]);
  expect(body.title).toBe(words.board);
  expect(body.themes.map(({ title }) => title)).toEqual([words.document]);
  const file = await desk.get(`/api/boards/${board}/export.csv`);
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(file.headers['content-disposition']).toBe(`attachment; filename="${words.board}.csv"`);
  expect(file.text).toMatch(/^\uFEFFRij;Kolom;Thema;Kaartje;Naam;Herkend door\r\n/);
  expect(file.text).toContain(words.shown);
  expect(file.text).not.toContain(words.otherCard);
  {
    await using database = await openDatabase({ file: server.file });
    await database.db.updateTable('boards').set({ revealed: 0 }).where('id', '=', board).execute();
  }
  expect((await desk.get<SavedBoard>(`/api/boards/${board}`)).body.cards).toEqual([]);
}, 30_000);

it('erases no board while its meeting runs', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const meeting = await newMeeting(desk, await newGroup(desk));
  const board = (await desk.post<MeetingDetail>(`/api/meetings/${meeting}/open`)).body.boards[0]?.id;
  const refused = await desk.ask('DELETE', `/api/boards/${board}`);
  expect([refused.status, refused.refusal]).toEqual([409, 'not-now']);
  expect((await desk.get(`/api/boards/${board}`)).status).toBe(200);
}, 30_000);

it('opens no closed meeting again whose board was erased', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const { meeting, board } = await fill(server, desk);
  await desk.ask('DELETE', `/api/boards/${board}`);
  expect((await desk.post(`/api/meetings/${meeting}/reopen`)).refusal).toBe('not-now');
}, 30_000);

it('P8 lets go of what a group gave when its time is over, by itself, and not a day before', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const { group, words } = await fill(server, desk);
  await desk.ask('PATCH', `/api/groups/${group}`, { keepDays: 30 });
  const ofGroup = async () => {
    await using database = await openDatabase({ file: server.file });
    const cards = await database.db.selectFrom('contributions').select('words').execute();
    const meetings = await database.db.selectFrom('meetings').select('status').execute();
    return [cards.length, meetings.length];
  };
  await newMeeting(desk, group, { plannedFor: '2099-01-01' });
  server.clock.pass(29 * day);
  expect(await ofGroup()).toEqual([2, 2]);
  server.clock.pass(day + 3_600_000);
  await expect.poll(ofGroup).toEqual([0, 1]);
  await using database = await openDatabase({ file: server.file });
  expect(await database.db.selectFrom('groups').select('name').execute()).toEqual([{ name: words.group }]);
}, 60_000);
