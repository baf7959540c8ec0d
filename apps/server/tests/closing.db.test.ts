import { expect, it } from 'vitest';
import { closesAfter } from '@raakvlak/domain';
import type { MeetingDetail, SavedBoard } from '@raakvlak/protocol/http';
import { gathered } from './gathered.ts';
import { made } from './gathering.ts';
import { visitor } from './visitor.ts';

it('the end: everyone sees it before they are let out, the ways in are dead, numbers stay', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [{ phone: ann, token }, { phone: bo }, stage] = [
    await meeting.join('Ann'),
    await meeting.join(null, false),
    await meeting.stage(),
  ];
  const desk = await meeting.console();
  const { code } = await meeting.door();
  const secret = await meeting.secret();
  await room.to('write');
  await ann.give(meeting.card('samen eten'));
  await bo.give(meeting.card('wordt niet bewaard'));
  await room.to('recognise');
  const target = stage.last('cards').cards.find(({ words }) => words === 'samen eten')?.id ?? '';
  for (const who of [ann, bo]) await who.give(meeting.recognise(target));
  expect((await meeting.close()).status).toBe(200);
  for (const device of [ann, bo, stage, desk]) {
    await device.gone();
    expect(device.last('out')).toEqual({ code: 'meeting-closed' });
    expect(device.last('meeting').status).toBe('closed');
    expect(device.counts()).toEqual([[target, 2]]);
    expect(device.heard.at(-1)?.event).toBe('out');
  }
  expect((await meeting.sit(token)).refused).toBe('meeting-closed');
  expect((await meeting.stage()).refused).toBe('meeting-closed');
  for (const way of [{ code }, { secret }])
    expect((await visitor(server).post('/api/find', { way })).refusal).toBe('unknown-code');
  const saved = await made(meeting.iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
  expect(saved.cards.map(({ words }) => words)).toEqual(['samen eten']);
  expect(saved.result).toMatchObject({ seats: 2, cards: 2 });
  const stone = saved.result?.themes.find(({ id }) => id === target);
  expect(stone).toMatchObject({ title: '', count: { of: 'people', n: 2 } });
});

it('a meeting that fell asleep closes by itself after four hours, and not before', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { phone } = await meeting.join();
  await room.to('write');
  await phone.give(meeting.card('nog iets'));
  server.clock.pass(closesAfter - 120_000);
  expect(await phone.give(meeting.card('en nog iets'))).toMatchObject({ ok: true });
  server.clock.pass(closesAfter - 60_000);
  const { status } = await made(meeting.iris.get<MeetingDetail>(`/api/meetings/${meeting.id}`));
  expect([status, phone.socket.connected]).toEqual(['open', true]);
  server.clock.pass(120_000);
  await phone.gone();
  expect(phone.last('out')).toEqual({ code: 'meeting-closed' });
});

it('reopened: the same seats, boards and place in the programme, with new ways in', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { phone, token } = await meeting.join('Ann');
  const secret = await meeting.secret();
  await room.to('write');
  await phone.give(meeting.card('blijft'));
  await meeting.close();
  await phone.gone();
  const before = await made(meeting.iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
  await made(meeting.iris.post(`/api/meetings/${meeting.id}/reopen`));
  const back = await meeting.sit(token, 'Ann');
  expect(back.last('meeting')).toMatchObject({ status: 'open', step: meeting.step('write') });
  expect(back.last('mine').cards.map(({ words }) => words)).toEqual(['blijft']);
  expect((await visitor(server).post('/api/find', { way: { secret } })).refusal).toBe('unknown-code');
  await meeting.close();
  await back.gone();
  const after = await made(meeting.iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
  expect(after.result).toEqual(before.result);
});

it('what nobody worked on since it was reopened keeps the numbers the room saw', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const { phone } = await meeting.join(null, false);
  await room.to('write');
  await phone.give(meeting.card('telt mee, wordt niet bewaard'));
  await room.to('reveal');
  const saved = () => made(meeting.iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
  await meeting.close();
  expect((await saved()).result?.cards).toBe(1);
  await made(meeting.iris.post(`/api/meetings/${meeting.id}/reopen`));
  await meeting.close();
  expect((await saved()).result?.cards).toBe(1);
});

it('a meeting that is erased lets everyone out at once', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const { phone, token } = await meeting.join();
  await made(meeting.iris.ask('DELETE', `/api/meetings/${meeting.id}`));
  await phone.gone();
  expect(phone.last('out')).toEqual({ code: 'meeting-closed' });
  expect((await meeting.sit(token)).refused).toBe('seat-unknown');
});

it('texts that change while a meeting runs are on every screen at once', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const { phone } = await meeting.join();
  const { title: _, ...plan } = meeting.detail;
  await made(
    meeting.iris.ask('PUT', `/api/meetings/${meeting.id}`, {
      ...plan,
      title: 'Anders genoemd',
      boards: plan.boards.map(({ id, title, sheet, check }) => ({ id, title, sheet, check })),
    }),
  );
  await phone.hears('meeting', ({ title }) => title === 'Anders genoemd');
  await made(meeting.iris.ask('PATCH', `/api/groups/${meeting.detail.group.id}`, { name: 'Nieuwe naam' }));
  await phone.hears('meeting', ({ group }) => group.name === 'Nieuwe naam');
});
