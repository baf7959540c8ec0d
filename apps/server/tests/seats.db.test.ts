import { expect, it } from 'vitest';
import { seatsMost, showJoinCode } from '@raakvlak/domain';
import type { Found, SeatBackLink, SeatGiven } from '@raakvlak/protocol/http';
import { Device } from './device.ts';
import { gathered } from './gathered.ts';
import { made } from './gathering.ts';
import { visitor } from './visitor.ts';

const joining = { name: 'Ann', keep: true };

it('a code opens the door however it is typed, look-alikes too, and the QR does without', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { code } = await meeting.door();
  const somebody = visitor(server);
  const lookAlikes = code.replaceAll('7', '1').replaceAll('3', 'B').replaceAll('9', 'q');
  for (const typed of [
    code,
    showJoinCode(code),
    code.toLowerCase(),
    ` ${code.split('').join(' ')} `,
    lookAlikes,
  ])
    expect((await somebody.post<Found>('/api/find', { way: { code: typed } })).body.meeting, typed).toBe(
      meeting.id,
    );
  const way = { secret: await meeting.secret() };
  const { body } = await somebody.post<Found>('/api/find', { way });
  expect(body).toMatchObject({ group: 'Leergroep', language: 'nl', title: meeting.detail.title });
  expect(body.keptUntil).toBeGreaterThan(server.clock.now());
  expect((await somebody.post('/api/join', { way, ...joining })).status).toBe(200);
});

it('a wrong code says so, and one that cannot be a code is a slip that does not count', async () => {
  await using room = await gathered();
  const somebody = visitor(room.server);
  const wrong = await somebody.post('/api/join', { way: { code: 'CDFGHJKM' }, ...joining });
  expect([wrong.status, wrong.refusal]).toEqual([404, 'unknown-code']);
  const { code } = await room.meeting.door();
  for (let slip = 0; slip < 30; slip += 1) await somebody.post('/api/find', { way: { code: 'te kort' } });
  expect((await somebody.post('/api/find', { way: { code } })).status).toBe(200);
});

it('who guesses codes has to wait a minute; others and QR codes do not notice', async () => {
  await using room = await gathered({}, { trustProxy: true });
  const { meeting, server } = room;
  const find = (from: string, way: object) =>
    visitor(server).ask('POST', '/api/find', { way }, { 'x-forwarded-for': from });
  const { code } = await meeting.door();
  for (let guess = 0; guess < 20; guess += 1)
    expect((await find('192.0.2.1', { code: 'CDFGHJKM' })).refusal).toBe('unknown-code');
  const limited = await find('192.0.2.1', { code });
  expect([limited.status, limited.refusal]).toEqual([429, 'code-limited']);
  expect((await find('192.0.2.2', { code })).status).toBe(200);
  expect((await find('192.0.2.1', { secret: await meeting.secret() })).status).toBe(200);
  server.clock.pass(60_000);
  expect((await find('192.0.2.1', { code })).status).toBe(200);
});

it('many who guess from many places have to wait together, and still the QR works', async () => {
  await using room = await gathered({}, { trustProxy: true });
  const { meeting, server } = room;
  const find = (from: string, way: object) =>
    visitor(server).ask('POST', '/api/find', { way }, { 'x-forwarded-for': from });
  for (let guess = 0; guess < 300; guess += 1) await find(`192.0.2.${guess}`, { code: 'CDFGHJKM' });
  expect((await find('198.51.100.1', { code: (await meeting.door()).code })).refusal).toBe('code-limited');
  expect((await find('198.51.100.1', { secret: await meeting.secret() })).status).toBe(200);
});

it('the choice to keep is made by the person: nothing is taken as a yes', async () => {
  await using room = await gathered();
  const way = { secret: await room.meeting.secret() };
  expect((await visitor(room.server).post('/api/join', { way, name: null })).refusal).toBe('invalid');
});

it('the console sees who is in and whose phone is connected; a phone and the stage hear only how many', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const desk = await meeting.console();
  const { phone } = await meeting.join('Ann');
  const stage = await meeting.stage();
  server.clock.pass(500);
  await desk.hears('people', ({ seats, stages }) => seats[0]?.here === true && stages === 1);
  expect(desk.last('people').seats[0]).toMatchObject({ name: 'Ann', keep: true, console: false });
  phone[Symbol.dispose]();
  await stage.hears('pulse', ({ seats }) => seats === 1);
  await meeting.join();
  server.clock.pass(500);
  await desk.hears('people', ({ seats }) => seats.some(({ here }) => !here));
  expect(stage.all('people')).toEqual([]);
  expect(stage.wire.join()).not.toContain('Ann');
});

it('a seat without a phone is opened at the console', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const { token } = await made(meeting.iris.post<SeatGiven>(`/api/meetings/${meeting.id}/seats`));
  const phone = await meeting.sit(token);
  expect(phone.last('you')).toEqual({ meeting: meeting.id, name: null, keep: true });
  room.server.clock.pass(500);
  const desk = await meeting.console();
  await desk.hears('people', ({ seats }) => seats.some((seat) => seat.console));
});

it('a seat is given back by a link that works once, for five minutes; the old device is out', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { phone: lost, token: old } = await meeting.join('Ann');
  await room.to('write');
  await lost.give(meeting.card('van Ann'));
  const [seat] = (await meeting.console()).last('people').seats;
  const offer = () =>
    made(meeting.iris.post<SeatBackLink>(`/api/meetings/${meeting.id}/seats/${seat?.id}/back`));
  const use = ({ url }: SeatBackLink) =>
    visitor(server).post<SeatGiven>('/api/seat/back', { link: url.split('#b')[1] });
  const tooOld = await offer();
  server.clock.pass(5 * 60_000 + 1);
  expect((await use(tooOld)).refusal).toBe('link-used');
  const link = await offer();
  const [first, second] = await Promise.all([use(link), use(link)]);
  expect([first.status, second.status].sort()).toEqual([200, 410]);
  await lost.gone();
  expect(lost.last('out')).toEqual({ code: 'seat-removed' });
  expect((await meeting.sit(old)).refused).toBe('seat-unknown');
  const { token } = first.status === 200 ? first.body : second.body;
  const found = await meeting.sit(token);
  expect(found.last('you').name).toBe('Ann');
  expect(found.last('mine').cards.map(({ words }) => words)).toEqual(['van Ann']);
});

it('a seat is taken away: its phone is out and stays out, what it gave stays', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [{ phone, token }, desk] = [await meeting.join('Ann'), await meeting.console()];
  await room.to('write');
  await phone.give(meeting.card('blijft staan'));
  server.clock.pass(500);
  await desk.hears('people', ({ seats }) => seats.length === 1);
  const seat = desk.last('people').seats[0]?.id ?? '';
  expect(await desk.steer({ kind: 'removeSeat', seat })).toEqual({ ok: true });
  await phone.gone();
  expect(phone.last('out')).toEqual({ code: 'seat-removed' });
  expect((await meeting.sit(token)).refused).toBe('seat-removed');
  expect(await desk.steer({ kind: 'removeSeat', seat })).toEqual({ ok: false, code: 'not-found' });
  await room.to('reveal');
  await desk.hears('cards', ({ cards }) => cards[0]?.words === 'blijft staan');
});

it('a meeting that is full says so, and a seat that is taken away makes room', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const way = { secret: await meeting.secret() };
  const join = () => visitor(server).post('/api/join', { way, name: null, keep: true });
  for (let taken = 0; taken < seatsMost; taken += 50)
    await Promise.all(Array.from({ length: 50 }, async () => expect((await join()).status).toBe(200)));
  const full = await join();
  expect([full.status, full.refusal]).toEqual([409, 'meeting-full']);
  const desk = await meeting.console();
  server.clock.pass(500);
  await desk.hears('people', ({ seats }) => seats.length === seatsMost);
  await desk.steer({ kind: 'removeSeat', seat: desk.last('people').seats[0]?.id ?? '' });
  expect((await join()).status).toBe(200);
});

it('an older page hears that it is older, before anything else', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const token = await meeting.seat();
  using old = new Device(server.base, { as: 'participant', token, name: null }, { version: 0 });
  expect((await old.settled()).refused).toBe('version');
});

it('a server that stops does not wait for the people who are in, and lets go of them', async () => {
  await using room = await gathered();
  const { phone } = await room.meeting.join();
  await room.server[Symbol.asyncDispose]();
  await phone.gone();
  expect(phone.all('out')).toEqual([]);
});
