import { expect, it } from 'vitest';
import { gathered, restarted, withSheet, type Gathered } from './gathered.ts';
import { SharedBoard } from './board-on-phone.ts';
import type { Device } from './device.ts';
import { anyId } from './gathering.ts';
import { tracesIn } from './traces.ts';

/** A card's public id, from the answer its writer got. */
const idOf = (answer: Awaited<ReturnType<Device['give']>>): string => (answer.ok && answer.card) || '';

/** What a device that came in now sees of the board. */
const seenBy = (device: Device): string[] =>
  [
    ...device.last('cards').cards.map(({ words }) => words),
    ...device.all('change').flatMap(({ set }) => set.map(({ words }) => words)),
  ].toSorted();

/** What lies beside the wall, for somebody who comes to the console now. */
async function asideOf({ meeting }: Gathered) {
  const { waiting, hidden, leftOut, late } = (await meeting.console()).last('aside');
  const wordsOf = (cards: readonly { words: string }[]) => cards.map(({ words }) => words).toSorted();
  return {
    waiting: wordsOf(waiting),
    hidden: wordsOf(hidden),
    leftOut: wordsOf(leftOut),
    late: wordsOf(late),
  };
}

it('what was not kept comes back after a restart as it was, and nothing of it is more visible than before', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const [{ phone, token }, desk] = [await meeting.join('Mo', false), await meeting.console()];
  const [shown, hidden, late, shownLate, leftOut, erased] = [
    'stond er',
    'verborgen',
    'te laat',
    'laat en getoond',
    'weggelaten',
    'gewist',
  ].map((words) => meeting.card(words));
  if (!shown || !hidden || !late || !shownLate || !leftOut || !erased) throw new Error('No cards');
  const board = meeting.board;
  await room.to('write');
  await phone.give(shown);
  const [hide, erase] = [idOf(await phone.give(hidden)), idOf(await phone.give(erased))];
  await room.to('order');
  await desk.steer({ kind: 'hide', board, card: hide, on: true });
  expect((await meeting.iris.ask('DELETE', `/api/boards/${board}/cards/${erase}`)).status).toBe(204);
  expect(await phone.give(erased)).toEqual({ ok: false, code: 'not-found' });
  const leave = idOf(await phone.give(leftOut));
  await desk.steer({ kind: 'look', board, card: leave, verdict: 'leave-out', words: null });
  await phone.give(shownLate);
  await desk.steer({ kind: 'showLate', board });
  await phone.give(late);

  await using again = await restarted(room);
  const [stage, back] = [await again.meeting.stage(), await again.meeting.sit(token, 'Mo')];
  for (const card of [late, leftOut, hidden, shown, shownLate]) await back.give(card);
  expect(await back.give(erased)).toEqual({ ok: false, code: 'not-found' });
  again.server.clock.pass(150);
  await stage.hears('change');
  expect(seenBy(stage)).toEqual(['laat en getoond', 'stond er']);
  expect(await asideOf(again)).toEqual({
    waiting: [],
    hidden: ['verborgen'],
    leftOut: ['weggelaten'],
    late: ['te laat'],
  });
});

it('what somebody who is not kept wrote and could not give before a restart is late, like a gift of anyone', async () => {
  await using room = await gathered();
  const { token } = await room.meeting.join(null, false);
  await room.to('order');
  await using again = await restarted(room);
  const back = await again.meeting.sit(token);
  const written = again.meeting.card('onderweg geschreven');
  expect(await back.give(written)).toMatchObject({ ok: true, state: 'late' });
  const about = { id: 'r'.repeat(22), board: written.board, step: written.step, ref: written.id };
  expect(await back.give({ kind: 'reword', ...about, words: 'anders', field: 'team.helps' })).toMatchObject({
    ok: true,
    state: 'late',
  });
});

it('taps on what is not back yet count too, so that nobody has to tap again after a restart', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const [{ phone: mo, token }, { phone: bo, token: tokenOfBo }] = [
    await meeting.join(null, false),
    await meeting.join(null, false),
  ];
  await room.to('write');
  const [loose, inTheme, hidden] = [meeting.card('los'), meeting.card('in een thema'), meeting.card('weg')];
  const ids: string[] = [];
  for (const card of [loose, inTheme, hidden]) ids.push(idOf(await mo.give(card)));
  const [target = '', lies = '', away = ''] = ids;
  await room.to('order');
  const theme = anyId();
  {
    using board = await new SharedBoard(mo, meeting.board, { cards: mo.last('cards').cards }).settled();
    board.do({ kind: 'makeTheme', id: theme, field: 'team.helps', cards: [lies], title: '' });
    await board.settled();
  }
  await (await meeting.console()).steer({ kind: 'hide', board: meeting.board, card: away, on: true });
  await room.to('recognise');
  const taps = [meeting.recognise(target), meeting.recognise(theme)];
  for (const tap of taps) expect(await bo.give(tap)).toMatchObject({ ok: true });
  await using again = await restarted(room);
  const boBack = await again.meeting.sit(tokenOfBo);
  for (const tap of taps) expect(await boBack.give(tap)).toMatchObject({ ok: true });
  for (const none of [away, lies])
    expect(await boBack.give(meeting.recognise(none))).toMatchObject({ ok: false });
  const moBack = await again.meeting.sit(token);
  for (const card of [loose, inTheme]) await moBack.give(card);
  again.server.clock.pass(150);
  await moBack.until((it) => it.counts().length === 2 && it.counts().every(([, n]) => n === 1));
});

it('a restart is no way to change words in a step where nobody may', async () => {
  await using room = await gathered();
  const { phone, token } = await room.meeting.join(null, false);
  await room.to('write');
  const card = room.meeting.card('zo staat het er');
  await phone.give(card);
  await room.to('order');
  await using again = await restarted(room);
  const back = await again.meeting.sit(token);
  expect(await back.give(card)).toMatchObject({ ok: true, state: 'shown' });
  const about = { id: 'r'.repeat(22), board: card.board, step: card.step, ref: card.id };
  expect(await back.give({ kind: 'withdraw', ...about })).toEqual({ ok: false, code: 'not-now' });
});

it('where the facilitator looks first, what comes back after a restart is looked at again', async () => {
  await using room = await gathered({ change: withSheet({ lookFirst: true, writing: 'live' }) });
  const { meeting } = room;
  const [{ phone, token }, desk] = [await meeting.join(null, false), await meeting.console()];
  await room.to('write');
  const cards = ['gezien', 'anders gezegd', 'weggelaten', 'niet bekeken'].map((words) => meeting.card(words));
  const ids: string[] = [];
  for (const card of cards) ids.push(idOf(await phone.give(card)));
  const look = (nr: number, verdict: 'show' | 'reword' | 'leave-out', words: string | null = null) =>
    desk.steer({ kind: 'look', board: meeting.board, card: ids[nr] ?? '', verdict, words });
  await look(0, 'show');
  await look(1, 'reword', 'zachter');
  await look(2, 'leave-out');
  await using again = await restarted(room);
  const [stage, back] = [await again.meeting.stage(), await again.meeting.sit(token)];
  for (const card of cards) await back.give(card);
  again.server.clock.pass(150);
  expect(await asideOf(again)).toEqual({
    waiting: ['anders gezegd', 'gezien', 'niet bekeken'],
    hidden: [],
    leftOut: ['weggelaten'],
    late: [],
  });
  expect(seenBy(stage)).toEqual([]);
});

it('P6 the mark without words that a card leaves is erased when its meeting closes', async () => {
  await using room = await gathered();
  const { phone } = await room.meeting.join(null, false);
  await room.to('order');
  const card = idOf(await phone.give(room.meeting.card('te laat')));
  expect(Object.keys(tracesIn(room.server.folder, { card }))).toEqual(['card']);
  await room.meeting.close();
  expect(tracesIn(room.server.folder, { card })).toEqual({});
});

it('what waits or is hidden stays so when its phone comes back again and again', async () => {
  await using room = await gathered();
  const { phone, token } = await room.meeting.join(null, false);
  await room.to('order');
  const card = room.meeting.card('te laat');
  await phone.give(card);
  await using second = await restarted(room);
  await using third = await restarted(second);
  const back = await third.meeting.sit(token);
  third.server.clock.pass(10 * 60_000);
  expect(await back.give(card)).toMatchObject({ ok: true, state: 'late' });
});
