import { expect, it } from 'vitest';
import type { Id } from '@raakvlak/domain';
import type { MeetingDetail, SavedBoard } from '@raakvlak/protocol/http';
import { openDatabase } from '../src/database/open.ts';
import { startTestApp } from './boot.ts';
import { asks, CheckRoom, withCheck } from './check-room.ts';
import { made } from './gathering.ts';
import { facilitator, type Visitor } from './visitor.ts';

const planned = async (desk: Visitor, group: Id, template = 'hinders-helps', repeat: Id | null = null) => {
  const asked = { template, language: 'nl', repeat, plannedFor: null };
  const { id } = await made(desk.post<{ id: Id }>(`/api/groups/${group}/meetings`, asked));
  return made(desk.get<MeetingDetail>(`/api/meetings/${id}`));
};
const addTo = (desk: Visitor, { id }: MeetingDetail, template: string) =>
  desk.post<MeetingDetail>(`/api/meetings/${id}/boards`, { template });
const remove = (desk: Visitor, { id }: MeetingDetail, board: Id | undefined) =>
  desk.ask<MeetingDetail>('DELETE', `/api/meetings/${id}/boards/${board}`);

async function aGroup() {
  const server = await startTestApp();
  const desk = await facilitator(server);
  const { id } = await made(desk.post<{ id: Id }>('/api/groups', { name: 'Groep', kind: 'living' }));
  return { server, desk, group: id, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

it('a check is added to a planned meeting, runs there, and can be taken out again before', async () => {
  await using room = await aGroup();
  const { desk } = room;
  const before = await planned(desk, room.group);
  const children = await made(addTo(desk, before, 'children-climate'));
  const both = await made(addTo(desk, before, 'equality-pulse'));
  expect(both.boards.map(({ check }) => check?.id)).toEqual([
    undefined,
    'children-climate',
    'equality-pulse',
  ]);
  expect(both.programme.slice(-7).map(({ kind, board }) => [kind, board])).toEqual([
    ...['ask', 'result', 'agree'].map((kind) => [kind, both.boards[1]?.id]),
    ...['ask', 'result', 'agree'].map((kind) => [kind, both.boards[2]?.id]),
    ['end', null],
  ]);
  const without = await made(remove(desk, before, both.boards[2]?.id));
  expect(without).toEqual(children);
  // What the facilitator then changes is a meeting like any other.
  const changed = { ...without, title: 'Hoe is het hier?' };
  expect((await made(desk.ask<MeetingDetail>('PUT', `/api/meetings/${before.id}`, changed))).title).toBe(
    'Hoe is het hier?',
  );
  const open = await made(desk.post<MeetingDetail>(`/api/meetings/${before.id}/open`));
  expect(open.boards).toHaveLength(2);
  expect((await addTo(desk, before, 'equality-pulse')).refusal).toBe('not-now');
  expect((await remove(desk, before, open.boards[1]?.id)).refusal).toBe('not-now');
  await made(desk.post(`/api/meetings/${before.id}/close`));
  expect((await addTo(desk, before, 'equality-pulse')).refusal).toBe('meeting-closed');
});

it('what cannot be added or taken out changes nothing', async () => {
  await using room = await aGroup();
  const { desk } = room;
  const meeting = await planned(desk, room.group);
  for (const template of ['hinders-helps', 'no-such-template', ''])
    expect((await addTo(desk, meeting, template)).refusal, template).toBe('invalid');
  expect((await addTo(desk, meeting, 'x'.repeat(41))).refusal).toBe('invalid');
  expect((await remove(desk, meeting, meeting.boards[0]?.id)).refusal).toBe('not-now');
  expect((await remove(desk, meeting, meeting.id)).refusal).toBe('not-found');
  expect(await made(desk.get<MeetingDetail>(`/api/meetings/${meeting.id}`))).toEqual(meeting);
});

it('two taps at once add two different checks, or one and the same once', async () => {
  await using room = await aGroup();
  const { desk } = room;
  const meeting = await planned(desk, room.group);
  const asked = await Promise.all([
    addTo(desk, meeting, 'equality-pulse'),
    addTo(desk, meeting, 'equality-pulse'),
    addTo(desk, meeting, 'children-climate'),
  ]);
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
  const after = await made(desk.get<MeetingDetail>(`/api/meetings/${meeting.id}`));
  expect(after.boards).toHaveLength(3);
  const steps = new Set(after.programme.flatMap(({ board }) => board ?? []));
  expect(steps.size).toBe(3);
});

/** A group that answered a check once, and closed. */
async function answeredOnce() {
  const room = await CheckRoom.open({ people: 6 });
  await room.to('ask');
  await room.say('yyynnn');
  await room.to('result');
  await room.stage.hears('results');
  await made(room.meeting.close());
  return room;
}

it('a check that the group was asked before stands beside that last time: added, chosen from the shelf or repeated', async () => {
  await using room = await answeredOnce();
  const { iris, detail } = room.meeting;
  const meeting = await planned(iris, detail.group.id);
  const shelf = await planned(iris, detail.group.id, 'equality-pulse');
  const repeated = await planned(iris, detail.group.id, 'equality-pulse', room.board);
  const added = await made(addTo(iris, meeting, 'equality-pulse'));
  // The group was asked other questions under that name, so they cannot lie side by side.
  expect(added.boards[1]?.previous).toBeNull();
  expect(shelf.boards[0]?.previous).toBeNull();
  expect(repeated.boards[0]?.previous).toBe(room.board);

  await using database = await openDatabase({ file: room.room.server.file });
  const asks_ = JSON.stringify(shelf.boards[0]?.check);
  await database.db.updateTable('boards').set({ asks: asks_ }).where('id', '=', room.board).execute();
  const second = await planned(iris, detail.group.id);
  expect((await made(addTo(iris, second, 'equality-pulse'))).boards[1]?.previous).toBe(room.board);
  const again = await planned(iris, detail.group.id, 'equality-pulse');
  expect(again.boards[0]?.previous).toBe(room.board);
  const { id: elsewhere } = await made(
    iris.post<{ id: Id }>('/api/groups', { name: 'Andere groep', kind: 'team' }),
  );
  expect((await planned(iris, elsewhere, 'equality-pulse')).boards[0]?.previous).toBeNull();
});

it('a meeting whose questions were never closed is no last time', async () => {
  await using room = await CheckRoom.open({ people: 6 });
  await made(room.meeting.close());
  const { iris, detail } = room.meeting;
  await using database = await openDatabase({ file: room.room.server.file });
  const fresh = await planned(iris, detail.group.id, 'equality-pulse');
  const asks_ = JSON.stringify(fresh.boards[0]?.check);
  await database.db.updateTable('boards').set({ asks: asks_ }).where('id', '=', room.board).execute();
  const again = await planned(iris, detail.group.id, 'equality-pulse');
  expect(again.boards[0]?.previous).toBeNull();
});

it('two checks in one meeting each have their own picture, and both come along when one is repeated', async () => {
  await using room = await CheckRoom.open({ people: 0, template: 'hinders-helps' });
  const { iris, detail } = room.meeting;
  const meeting = await planned(iris, detail.group.id);
  await made(addTo(iris, meeting, 'equality-pulse'));
  const two = await made(addTo(iris, meeting, 'children-climate'));
  const change = withCheck({ questions: [asks.q], asks: null });
  const { boards } = change({ ...two, boards: two.boards.slice(1, 2) });
  const [cards, , children] = two.boards;
  const plan = { ...two, boards: [cards, ...boards, children] };
  await made(iris.ask('PUT', `/api/meetings/${meeting.id}`, plan));
  const open = await made(iris.post<MeetingDetail>(`/api/meetings/${meeting.id}/open`));
  await made(iris.post(`/api/meetings/${meeting.id}/close`));
  const saved = await made(iris.get<SavedBoard>(`/api/boards/${open.boards[1]?.id}`));
  expect(saved.check).toMatchObject({ asks: { questions: [{ id: 'q' }] }, results: null });
  const again = await planned(iris, detail.group.id, 'hinders-helps', open.boards[0]?.id);
  expect(again.boards.map(({ previous }) => previous)).toEqual(open.boards.map(({ id }) => id));
  expect(again.boards[1]?.check?.questions).toEqual([asks.q]);
});
