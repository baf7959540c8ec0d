import { expect, it } from 'vitest';
import type { Agreement } from '@raakvlak/domain';
import type { Intent } from '@raakvlak/domain/cards';
import type { GroupView, SavedBoard } from '@raakvlak/protocol/http';
import { gathered, withSheet, type Gathered } from './gathered.ts';
import { anyId, Gathering, made } from './gathering.ts';
import type { Device } from './device.ts';
import { SharedBoard } from './board-on-phone.ts';

/** A meeting in the step where cards are ordered, with two phones, a stage and a console that hold the board. */
async function ordering(room: Gathered) {
  const { meeting } = room;
  const [{ phone: ann }, { phone: bo }] = [await meeting.join('Ann'), await meeting.join('Bo')];
  const [stage, desk] = [await meeting.stage(), await meeting.console()];
  await room.to('write');
  for (const words of ['druk', 'veel te druk', 'samen eten']) await ann.give(meeting.card(words));
  await room.to('order');
  await bo.hears('cards');
  const { cards } = bo.last('cards');
  const open = (device: Device) => new SharedBoard(device, meeting.board, { cards }).settled();
  const [onAnn, onBo, onStage, onDesk] = [
    await open(ann),
    await open(bo),
    await open(stage),
    await open(desk),
  ];
  return {
    cards,
    ann: onAnn,
    bo: onBo,
    stage: onStage,
    desk: onDesk,
    phones: { ann, bo },
    devices: { stage, desk },
  };
}

const theme = (title: string, cards: string[]): Extract<Intent, { kind: 'makeTheme' }> => ({
  kind: 'makeTheme',
  id: anyId(),
  field: 'team.helps',
  cards,
  title,
});

it('P4 what two people order at once is the same on every screen, and on the saved board', async () => {
  await using room = await gathered();
  const { cards, ann, bo, stage, desk } = await ordering(room);
  const ids = cards.map(({ id }) => id);
  const [one, two] = [theme('Drukte', ids.slice(0, 2)), theme('Samen', ids.slice(1, 3))];
  ann.do(one);
  bo.do(two);
  await Promise.all([ann.settled(), bo.settled()]);
  room.server.clock.pass(1_000);
  for (const board of [ann, bo, stage, desk])
    await board.until(({ arrangement }) => arrangement.themes.length === 2);
  for (const board of [ann, bo, desk]) expect(board.arrangement).toEqual(stage.arrangement);
  expect([...ann.refused, ...bo.refused]).toEqual([]);
  await room.meeting.close();
  const saved = await made(room.meeting.iris.get<SavedBoard>(`/api/boards/${room.meeting.board}`));
  expect(new Map(saved.places)).toEqual(stage.arrangement.places);
  expect(saved.result?.themes.map(({ title }) => title).sort()).toEqual(['Drukte', 'Samen']);
});

it('P2 a step, a lock and the console alone: the gate asks the same table as everything else', async () => {
  await using room = await gathered();
  const { cards, ann, desk, stage, phones } = await ordering(room);
  const [card] = cards;
  const place: Intent = { kind: 'place', card: card?.id ?? '', to: { field: 'self.hinders' } };
  const refusedOn = async (board: SharedBoard, intent: Intent) => {
    const before = board.refused.length;
    board.do(intent);
    await board.until(({ refused, provider }) => refused.length > before || provider.status.is === 'current');
    return board.refused.at(before);
  };
  const console_ = await room.meeting.console();
  await console_.steer({ kind: 'ordering', board: room.meeting.board, by: 'console' });
  expect(await refusedOn(ann, place)).toBe('not-allowed');
  expect(await refusedOn(desk, place)).toBeUndefined();
  await console_.steer({ kind: 'ordering', board: room.meeting.board, by: 'everyone' });
  expect(await refusedOn(ann, { ...place, to: null })).toBeUndefined();
  await console_.steer({ kind: 'lock', on: true });
  room.server.clock.pass(3_000);
  expect(await refusedOn(ann, place)).toBe('locked');
  await console_.steer({ kind: 'lock', on: false });
  await room.to('recognise');
  expect(await refusedOn(ann, place)).toBe('locked');
  stage.do(place);
  await stage.until(({ provider }) => provider.status.is === 'refused');
  expect(stage.provider.status).toMatchObject({ code: 'read-only' });
  expect(phones.ann.socket.connected).toBe(true);
});

it('recognising works on themes, and a later merge says at least', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const { cards, ann, desk, phones, devices } = await ordering(room);
  const [one, two] = [theme('Drukte', [cards[0]?.id ?? '']), theme('Te vol', [cards[1]?.id ?? ''])];
  ann.do(one);
  ann.do(two);
  await ann.settled();
  await room.to('recognise');
  for (const target of [one.id, two.id, cards[2]?.id ?? ''])
    expect(await phones.bo.give(meeting.recognise(target))).toMatchObject({ ok: true });
  expect(await phones.bo.give(meeting.recognise(cards[0]?.id ?? ''))).toEqual({
    ok: false,
    code: 'not-found',
  });
  room.server.clock.pass(150);
  await devices.stage.until((it) => it.counts().length === 3);
  await room.to('order');
  desk.do({ kind: 'mergeThemes', theme: two.id, into: one.id });
  await desk.settled();
  await meeting.close();
  const saved = await made(meeting.iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
  expect(saved.result?.themes.find(({ id }) => id === one.id)?.count).toEqual({ of: 'atLeast', n: 1 });
});

const listOf = (room: Gathered): Promise<Agreement[]> =>
  made(room.meeting.iris.get<GroupView>(`/api/groups/${room.meeting.detail.group.id}`)).then(
    ({ agreements }) => agreements,
  );

it('an agreement is written together, is on the list of the group meanwhile, and follows what is changed', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { cards, ann, desk, devices } = await ordering(room);
  const made_ = theme('Drukte', [cards[0]?.id ?? '']);
  ann.do(made_);
  await ann.settled();
  await room.to('agree');
  const agreement = anyId();
  desk.do({ kind: 'chooseTheme', agreement, theme: made_.id });
  await desk.settled();
  server.clock.pass(100);
  await ann.until(({ arrangement }) => arrangement.agreements.length === 1);
  const write = (name: 'what' | 'who' | 'notice', base: string, mine: string): Intent => ({
    kind: 'agreementText',
    agreement,
    name,
    base,
    mine,
  });
  ann.do(write('what', '', 'Elke maandag samen plannen'));
  desk.do(write('who', '', 'Team Oost'));
  await Promise.all([ann.settled(), desk.settled()]);
  const listed = async (isIt: (list: Agreement[]) => boolean) => {
    server.clock.pass(2_000);
    await devices.stage.hears('agreements', isIt);
    return devices.stage.last('agreements');
  };
  const [line] = await listed(([first]) => first?.who === 'Team Oost');
  expect(line).toMatchObject({
    theme: 'Drukte',
    what: 'Elke maandag samen plannen',
    status: 'open',
    kind: 'do',
  });
  expect(await listOf(room)).toEqual([line]);
  ann.do(write('what', 'Elke maandag samen plannen', 'Elke dinsdag samen plannen'));
  await ann.settled();
  await listed(([first]) => first?.what === 'Elke dinsdag samen plannen');
  await made(meeting.iris.ask('PATCH', `/api/agreements/${agreement}`, { status: 'busy', note: 'begonnen' }));
  await devices.stage.hears('agreements', ([first]) => first?.status === 'busy');
  desk.do({ kind: 'removeAgreement', agreement });
  await desk.settled();
  await listed((list) => list.length === 0);
});

it('what was agreed last is on the list at the close, and after it the list is the truth', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const { cards, ann, desk } = await ordering(room);
  const made_ = theme('', [cards[0]?.id ?? '']);
  ann.do(made_);
  await ann.settled();
  await room.to('agree');
  const [agreement, empty] = [anyId(), anyId()];
  for (const id of [agreement, empty]) desk.do({ kind: 'chooseTheme', agreement: id, theme: made_.id });
  desk.do({ kind: 'agreementSet', agreement, set: { kind: 'cannot' } });
  desk.do({ kind: 'agreementText', agreement, name: 'what', base: '', mine: 'want het gebouw is vol' });
  await desk.settled();
  await meeting.close();
  const [line, ...more] = await listOf(room);
  expect(line).toMatchObject({
    id: agreement,
    kind: 'cannot',
    theme: cards[0]?.words,
    what: 'want het gebouw is vol',
  });
  expect(more).toEqual([]);
  await made(meeting.iris.ask('PATCH', `/api/agreements/${agreement}`, { status: 'done', note: '' }));
  await made(meeting.iris.post(`/api/meetings/${meeting.id}/reopen`));
  await meeting.close();
  expect((await listOf(room))[0]).toMatchObject({ id: agreement, status: 'done' });
});

it('a loose card is agreed on under its words, counts as many people as before, and the list stores no word of it', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { cards, ann, desk, phones, devices } = await ordering(room);
  const [card] = cards;
  if (!card) throw new Error('no card');
  await room.to('recognise');
  for (const phone of [phones.ann, phones.bo])
    expect(await phone.give(meeting.recognise(card.id))).toMatchObject({ ok: true });
  await room.to('agree');
  const [agreement, theme_] = [anyId(), anyId()];
  const choose: Intent = { kind: 'chooseCard', agreement, theme: theme_, card: card.id, field: card.field };
  ann.do({ ...choose, agreement: anyId(), theme: anyId() });
  await ann.until(({ refused }) => refused.length > 0);
  desk.do(choose);
  await desk.settled();
  server.clock.pass(100);
  await ann.until(({ arrangement }) => arrangement.agreements.length === 1);
  ann.do({ kind: 'agreementText', agreement, name: 'what', base: '', mine: 'Elke week' });
  await ann.settled();
  server.clock.pass(2_000);
  await devices.stage.hears('agreements', ([first]) => first?.what === 'Elke week');
  expect(devices.stage.last('agreements')).toMatchObject([{ theme: '' }]);
  await meeting.close();
  expect(await listOf(room)).toMatchObject([{ id: agreement, theme: card.words, what: 'Elke week' }]);
  const saved = await made(meeting.iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
  expect(saved.agreements).toMatchObject([{ id: agreement, theme: theme_ }]);
  expect(saved.result?.themes.find(({ id }) => id === theme_)).toMatchObject({
    title: '',
    count: { of: 'people', n: 2 },
  });
  expect((await meeting.iris.ask('DELETE', `/api/boards/${meeting.board}/cards/${card.id}`)).status).toBe(
    204,
  );
  expect(await listOf(room)).toMatchObject([{ id: agreement, theme: '', what: 'Elke week' }]);
});

it('the next moment begins with the titled themes of the last, once, and a card may say that one still plays', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { cards, ann } = await ordering(room);
  const [titled, untitled] = [theme('Drukte', [cards[0]?.id ?? '']), theme('', [cards[1]?.id ?? ''])];
  for (const one of [titled, untitled]) ann.do(one);
  await ann.settled();
  await meeting.close();
  using next = await Gathering.open(server.base, meeting.iris, {
    group: meeting.detail.group.id,
    repeat: meeting.board,
    change: withSheet({ writing: 'live' }),
  });
  const { phone } = await next.join();
  const [view] = phone.last('meeting').boards;
  expect(view?.earlier?.result.themes.map(({ title }) => title)).toContain('Drukte');
  expect(view?.earlier?.cards).toBeNull();
  const board = await new SharedBoard(phone, next.board).settled();
  expect(board.arrangement.themes).toMatchObject([{ id: titled.id, title: 'Drukte', was: titled.id }]);
  await next.go('write');
  server.clock.pass(3_000);
  const again = (of: string) => ({
    ...next.card('speelt nog'),
    card: { ...next.card('speelt nog').card, again: of },
  });
  expect(await phone.give(again(titled.id))).toMatchObject({ ok: true, state: 'shown' });
  expect(await phone.give(again(anyId()))).toEqual({ ok: false, code: 'invalid' });
  const desk = await next.console();
  await desk.steer({ kind: 'showEarlierWords', board: next.board, on: true });
  await phone.hears('meeting', ({ boards }) => boards[0]?.earlier?.cards?.length === 3);
  await made(next.iris.post(`/api/meetings/${next.id}/close`));
  await made(next.iris.post(`/api/meetings/${next.id}/reopen`));
  await next.close();
  const saved = await made(next.iris.get<SavedBoard>(`/api/boards/${next.board}`));
  expect(saved.themes).toHaveLength(1);
});

it('a removed seat changes nothing any more, also not in what the group makes together', async () => {
  await using room = await gathered();
  const { cards, ann, devices } = await ordering(room);
  room.server.clock.pass(2_000);
  await devices.desk.hears('people', ({ seats }) => seats.length === 2);
  const seat = devices.desk.last('people').seats.find(({ name }) => name === 'Ann')?.id ?? '';
  await devices.desk.steer({ kind: 'removeSeat', seat });
  ann.do({ kind: 'place', card: cards[0]?.id ?? '', to: { field: 'self.helps' } });
  await room.meeting.close();
  const saved = await made(room.meeting.iris.get<SavedBoard>(`/api/boards/${room.meeting.board}`));
  expect(saved.places).toEqual([]);
});
