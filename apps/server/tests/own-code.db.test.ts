import { expect, it } from 'vitest';
import type { CardGiven, Found, OwnFound, OwnMade, Participant, SeatGiven } from '@raakvlak/protocol/http';
import { openDatabase } from '../src/database/open.ts';
import type { Changes } from './boot.ts';
import { gathered, restarted, type Gathered } from './gathered.ts';
import { anyId, made } from './gathering.ts';
import { tracesIn } from './traces.ts';
import { visitor, type Answer } from './visitor.ts';

/** An open meeting, and somebody on the roster of its group. */
async function withNoor(changes: Changes = {}) {
  const room = await gathered({}, changes);
  const { server, meeting } = room;
  const at = `/api/groups/${meeting.detail.group.id}/participants`;
  const participants = [{ name: 'Noor', perspective: 'parent' }];
  const [card] = await made(meeting.iris.post<CardGiven[]>(at, { participants }));
  const code = card?.code ?? '';
  const own = <T>(door: string, body: object): Promise<Answer<T>> =>
    visitor(server).post<T>(`/api/own/${door}`, body);
  return {
    room,
    code,
    id: card?.id ?? '',
    own,
    join: (keep = true, takeOver = false) => own<SeatGiven>('join', { code, keep, takeOver }),
    claim: (token: string, takeOver = false) => own<SeatGiven>('claim', { token, code, takeOver }),
    roster: () => made(meeting.iris.get<Participant[]>(at)),
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  };
}

const seatRows = async ({ server }: Gathered) => {
  await using database = await openDatabase({ file: server.file });
  return await database.db
    .selectFrom('seats')
    .select(['name', 'perspective', 'participant_id as participant', 'kept', 'removed'])
    .execute();
};

it('a code says whose it is and where they go, and gives a seat as that person', async () => {
  await using noor = await withNoor();
  const { room, code, id, own, join } = noor;
  const { body } = await own<OwnFound>('find', { code });
  expect(body).toMatchObject({ name: 'Noor', meeting: { meeting: room.meeting.id, group: 'Leergroep' } });
  const given = await made(join());
  expect(given.meeting).toBe(room.meeting.id);
  const phone = await room.meeting.sit(given.token);
  expect(phone.last('you')).toEqual({ meeting: room.meeting.id, name: 'Noor', keep: true });
  expect(await seatRows(room)).toEqual([
    { name: 'Noor', perspective: 'parent', participant: id, kept: 1, removed: 0 },
  ]);
});

it('when none of their groups meets, a code says so', async () => {
  await using noor = await withNoor();
  await made(noor.room.meeting.close());
  expect((await noor.own<OwnFound>('find', { code: noor.code })).body).toEqual({
    name: 'Noor',
    meeting: null,
  });
  const refused = await noor.join();
  expect([refused.status, refused.refusal]).toEqual([410, 'meeting-closed']);
});

it.each([
  ['find', {}],
  ['find', { code: 'x'.repeat(41) }],
  ['join', { code: 'CDFGHJKMNPRT', takeOver: false }],
  ['join', { code: 'CDFGHJKMNPRT', keep: true }],
  ['claim', { code: 'CDFGHJKMNPRT', token: 'short', takeOver: false }],
  ['make', { token: 1 }],
  ['withdraw', { code: 'CDFGHJKMNPRT', board: 'no id' }],
  ['line', { code: 12 }],
])('%s takes no %j', async (door, body) => {
  await using noor = await withNoor();
  const answer = await noor.own(door, body);
  expect([answer.status, answer.refusal]).toEqual([400, 'invalid']);
});

it('the choice to keep is made by the person, also with a code: who is not kept is linked nowhere on the disk', async () => {
  await using noor = await withNoor();
  const { token } = await made(noor.join(false));
  const phone = await noor.room.meeting.sit(token);
  expect(phone.last('you')).toMatchObject({ name: null, keep: false });
  expect(await seatRows(noor.room)).toEqual([
    { name: null, perspective: null, participant: null, kept: 0, removed: 0 },
  ]);
});

it('P6 this would be noticed: when everything is stored, the row says who sat there', async () => {
  await using noor = await withNoor({ storeAll: true });
  await made(noor.join(false));
  expect((await seatRows(noor.room))[0]?.participant).toBe(noor.id);
});

it('somebody has one seat in a meeting: a second device is asked, takes over, and the first is let out', async () => {
  await using noor = await withNoor();
  const { room, join } = noor;
  const first = await made(join());
  const phone = await room.meeting.sit(first.token);
  await room.to('write');
  await phone.give(room.meeting.card('van Noor'));
  const asked = await join();
  expect([asked.status, asked.refusal]).toEqual([409, 'seat-elsewhere']);
  expect(phone.down).toBe(false);
  const second = await made(join(true, true));
  await phone.gone();
  expect(phone.last('out')).toEqual({ code: 'seat-elsewhere' });
  expect((await room.meeting.sit(first.token)).refused).toBe('seat-unknown');
  const other = await room.meeting.sit(second.token);
  expect(other.last('mine').cards.map(({ words }) => words)).toEqual(['van Noor']);
  expect(await seatRows(room)).toHaveLength(1);
});

it('two devices at once get one seat: the other one is asked', async () => {
  await using noor = await withNoor();
  const both = await Promise.all([noor.join(), noor.join()]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const takers = await Promise.all([noor.join(true, true), noor.join(true, true)]);
  expect(takers.map(({ status }) => status)).toEqual([200, 200]);
  const sat = await Promise.all(takers.map(({ body }) => noor.room.meeting.sit(body.token)));
  expect(sat.map(({ refused }) => refused).sort()).toEqual(['seat-unknown', undefined]);
  expect(await seatRows(noor.room)).toHaveLength(1);
});

it('who takes over and wants nothing kept any more is kept nowhere from then on', async () => {
  await using noor = await withNoor();
  const { room } = noor;
  const phone = await room.meeting.sit((await made(noor.join())).token);
  await room.to('write');
  const words = `van Noor ${anyId()}`;
  await phone.give(room.meeting.card(words));
  expect(tracesIn(room.server.folder, { words })).not.toEqual({});
  const other = await room.meeting.sit((await made(noor.join(false, true))).token);
  expect(other.last('you').keep).toBe(false);
  expect(tracesIn(room.server.folder, { words })).toEqual({});
  expect((await seatRows(room)).map(({ participant, kept }) => [participant, kept])).toEqual([[null, 0]]);
});

it('a seat that was taken with the code on the screen becomes theirs with a code of their own', async () => {
  await using noor = await withNoor();
  const { room, claim, id } = noor;
  const { token, phone } = await room.meeting.join('Typfout');
  expect((await made(claim(token))).token).toBe(token);
  await phone.hears('you', ({ name }) => name === 'Noor');
  expect((await made(claim(token))).token, 'once more is no harm').toBe(token);
  expect(await seatRows(room)).toEqual([
    { name: 'Noor', perspective: 'parent', participant: id, kept: 1, removed: 0 },
  ]);
  const somebody = await room.meeting.join();
  expect((await claim(somebody.token)).refusal).toBe('seat-elsewhere');
});

it('who claims with a seat elsewhere goes on in it, and the seat of this moment is given up', async () => {
  await using noor = await withNoor();
  const { room, join, claim } = noor;
  const first = await made(join());
  const old = await room.meeting.sit(first.token);
  await room.to('write');
  await old.give(room.meeting.card('van Noor'));
  const { token, phone } = await room.meeting.join();
  expect((await claim(token)).refusal).toBe('seat-elsewhere');
  const taken = await made(claim(token, true));
  expect([token, first.token]).not.toContain(taken.token);
  await old.gone();
  expect(old.last('out')).toEqual({ code: 'seat-elsewhere' });
  // The page that asked is not let out: it goes on with the seat it was given.
  expect(phone.down).toBe(false);
  expect(await phone.give(room.meeting.card('te laat'))).toEqual({ ok: false, code: 'seat-removed' });
  const here = await room.meeting.sit(taken.token);
  expect(here.last('mine').cards.map(({ words }) => words)).toEqual(['van Noor']);
  expect((await seatRows(room)).filter(({ removed }) => removed === 0)).toHaveLength(1);
});

it('claiming says no for a seat that is not there, was taken away, is somebody else’s, or a meeting that is over', async () => {
  await using noor = await withNoor();
  const { room, claim } = noor;
  const { meeting, server } = room;
  expect((await claim(anyId())).refusal).toBe('seat-unknown');
  const away = await meeting.join('Weg');
  server.clock.pass(500);
  const desk = await meeting.console();
  await desk.hears('people', ({ seats }) => seats.length === 1);
  await desk.steer({ kind: 'removeSeat', seat: desk.last('people').seats[0]?.id ?? '' });
  expect((await claim(away.token)).refusal).toBe('seat-removed');
  const mine = await meeting.join();
  await made(noor.own('make', { token: mine.token }));
  expect((await claim(mine.token)).refusal).toBe('not-yours');
  const late = await meeting.join();
  await made(meeting.close());
  expect((await claim(late.token)).refusal).toBe('meeting-closed');
});

it('a seat that is not kept is theirs in memory only, and puts nobody on a roster', async () => {
  await using noor = await withNoor();
  const other = { name: 'Andere groep', kind: 'team' };
  const group = (await made(noor.room.meeting.iris.post<{ id: string }>('/api/groups', other))).id;
  const participants = [{ name: 'Bo', perspective: 'youth' }];
  const at = `/api/groups/${group}/participants`;
  const [bo] = await made(noor.room.meeting.iris.post<CardGiven[]>(at, { participants }));
  const { token } = await noor.room.meeting.join(null, false);
  await made(noor.own('claim', { token, code: bo?.code, takeOver: false }));
  expect((await noor.own('join', { code: bo?.code, keep: false, takeOver: false })).refusal).toBe(
    'meeting-closed',
  );
  const again = await noor.room.meeting.join(null, false);
  const claim = { token: again.token, code: bo?.code, takeOver: false };
  expect((await noor.own('claim', claim)).refusal).toBe('seat-elsewhere');
  expect((await seatRows(noor.room)).map(({ participant }) => participant)).toEqual([null, null]);
  expect(await noor.roster()).toHaveLength(1);
});

it('who has a seat that is kept can get a code of their own, once, under their own name or a number', async () => {
  await using noor = await withNoor();
  const { room, own } = noor;
  const { meeting } = room;
  const [ann, nobody, third, unkept] = [
    await meeting.join('Ann'),
    await meeting.join(),
    await meeting.join(),
    await meeting.join(null, false),
  ];
  const codes: OwnMade[] = [];
  for (const { token } of [ann, nobody, third]) codes.push(await made(own<OwnMade>('make', { token })));
  expect(new Set(codes.map(({ code }) => code)).size).toBe(3);
  expect(codes[0]?.url).toBe(`${room.server.app.address.base()}/#k${codes[0]?.code}`);
  expect((await own('make', { token: ann.token })).refusal).toBe('not-now');
  expect((await own('make', { token: unkept.token })).refusal).toBe('not-now');
  expect((await own('make', { token: anyId() })).refusal).toBe('seat-unknown');
  expect((await noor.roster()).map(({ name }) => name)).toEqual(['1', '2', 'Ann', 'Noor']);
  // It is theirs: with the code they find their own seat, from another device too.
  const join = { code: codes[1]?.code, keep: true, takeOver: false };
  expect((await own('join', join)).refusal).toBe('seat-elsewhere');
  await made(own('join', { ...join, takeOver: true }));
  await nobody.phone.gone();
});

it('two taps make one code', async () => {
  await using noor = await withNoor();
  const { token } = await noor.room.meeting.join();
  const both = await Promise.all([noor.own('make', { token }), noor.own('make', { token })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await noor.roster()).toHaveLength(2);
});

it('after a restart a seat is still theirs: the code finds it, and takes it over', async () => {
  await using noor = await withNoor();
  const { token } = await made(noor.join());
  await using again = await restarted(noor.room);
  const own = (takeOver: boolean) =>
    visitor(again.server).post<SeatGiven>('/api/own/join', { code: noor.code, keep: true, takeOver });
  expect((await own(false)).refusal).toBe('seat-elsewhere');
  const phone = await again.meeting.sit(token);
  expect(phone.last('you').name).toBe('Noor');
  await made(own(true));
  await phone.gone();
});

it('who is taken off the roster while they sit there keeps the seat, and is nobody any more', async () => {
  await using noor = await withNoor();
  const { room, id, code, own } = noor;
  const phone = await room.meeting.sit((await made(noor.join())).token);
  const at = `/api/groups/${room.meeting.detail.group.id}/participants/${id}`;
  await made(room.meeting.iris.ask('DELETE', at));
  await phone.hears('you', ({ name }) => name === null);
  expect(phone.down).toBe(false);
  expect((await own('find', { code })).refusal).toBe('unknown-own-code');
  expect(await seatRows(room)).toEqual([
    { name: null, perspective: 'parent', participant: null, kept: 1, removed: 0 },
  ]);
});

it('a code leads to the meeting of their groups that was opened last', async () => {
  await using noor = await withNoor();
  const { meeting, server } = noor.room;
  server.clock.pass(1_000);
  const { id: group } = meeting.detail.group;
  const template = { template: 'house-meeting', language: 'nl', repeat: null, plannedFor: null };
  const { id } = await made(meeting.iris.post<{ id: string }>(`/api/groups/${group}/meetings`, template));
  await made(meeting.iris.post(`/api/meetings/${id}/open`));
  const found = await noor.own<{ meeting: Found }>('find', { code: noor.code });
  expect(found.body.meeting.meeting).toBe(id);
});
