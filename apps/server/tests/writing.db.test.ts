import type { Id } from '@raakvlak/domain';
import { expect, it } from 'vitest';
import { cardsMost } from '@raakvlak/domain/cards';
import { gathered, withSheet } from './gathered.ts';
import { anyId } from './gathering.ts';

const wordsOf = (message: { cards: { words: string }[] }) => message.cards.map(({ words }) => words).sort();

it('a card goes from a phone to the wall at the reveal, the same for everyone, and nobody saw it before', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [{ phone: ann }, { phone: bo }, stage] = [
    await meeting.join('Ann'),
    await meeting.join(),
    await meeting.stage(),
  ];
  await room.to('write');
  expect(await ann.give(meeting.card('samen eten'))).toMatchObject({ ok: true, stored: true, state: 'sent' });
  expect(await bo.give(meeting.card('op tijd beginnen'))).toMatchObject({ ok: true, state: 'sent' });
  server.clock.pass(3_000);
  await meeting.go('reveal');
  for (const device of [ann, bo, stage]) {
    await device.hears('cards');
    expect(wordsOf(device.last('cards'))).toEqual(['op tijd beginnen', 'samen eten']);
    expect(device.all('change')).toEqual([]);
  }
  expect(ann.last('cards')).toEqual(stage.last('cards'));
  await ann.hears('mine', ({ cards }) => cards.some(({ state }) => state === 'shown'));
});

it('while people write in silence the counter goes in steps, and no phone is told when (R10)', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const stage = await meeting.stage();
  const { phone } = await meeting.join();
  await room.to('write');
  const told = (): number[] => stage.all('pulse').map(({ given }) => given[0]?.cards ?? -1);
  await phone.until(() => phone.all('pulse').length >= 2);
  const toPhone = phone.all('pulse').length;
  for (const [given, cards] of [0, 0, 3, 3, 5, 5].entries()) {
    await phone.give(meeting.card(`kaart ${given}`));
    server.clock.pass(1_500);
    await stage.until(() => told().at(-1) === cards);
  }
  expect([...new Set(told())]).toEqual([0, 3, 5]);
  // What was told before this answer would have come before it.
  await phone.give(meeting.card('nog een'));
  expect(phone.all('pulse').length).toBe(toPhone);
});

it('live writing shows a card at once, to everyone alike', async () => {
  await using room = await gathered({ change: withSheet({ writing: 'live' }) });
  const { meeting, server } = room;
  const [{ phone }, stage] = [await meeting.join(), await meeting.stage()];
  await room.to('write');
  expect(await phone.give(meeting.card('direct'))).toMatchObject({ ok: true, state: 'shown' });
  server.clock.pass(150);
  for (const device of [phone, stage]) {
    await device.hears('change');
    expect(device.last('change').set.map(({ words }) => words)).toEqual(['direct']);
  }
});

it('a phone on which somebody writes hears later of others, and at once when the group goes on', async () => {
  await using room = await gathered({ change: withSheet({ writing: 'live' }) });
  const { meeting, server } = room;
  const [{ phone: ann }, { phone: bo }, stage] = [
    await meeting.join(),
    await meeting.join(),
    await meeting.stage(),
  ];
  const told = (): string[] => bo.all('change').flatMap(({ set }) => set.map(({ words }) => words));
  const taken = (): Id[] => bo.all('change').flatMap(({ gone }) => gone);
  await room.to('write');
  await ann.give(meeting.card('een'));
  server.clock.pass(150);
  await bo.until(() => told().includes('een'));
  const two = meeting.card('twee');
  await ann.give(two);
  server.clock.pass(1_500);
  await stage.hears('change', ({ set }) => set.some(({ words }) => words === 'twee'));
  // What was told before this answer would have come before it.
  await bo.give(meeting.card('drie'));
  expect(told()).toEqual(['een']);
  await meeting.go('recognise');
  await bo.until(() => told().length === 3);
  expect(told().slice(1).sort()).toEqual(['drie', 'twee']);

  await meeting.go('write');
  server.clock.pass(3_000);
  await ann.give({ kind: 'withdraw', id: anyId(), board: meeting.board, step: two.step, ref: two.id });
  server.clock.pass(1_500);
  await bo.until(() => taken().length === 1);
});

it('own words can be changed and withdrawn while writing, and the room follows', async () => {
  await using room = await gathered({ change: withSheet({ writing: 'live' }) });
  const { meeting, server } = room;
  const [{ phone }, stage] = [await meeting.join(), await meeting.stage()];
  await room.to('write');
  const card = meeting.card('eerst');
  await phone.give(card);
  const about = { board: meeting.board, step: card.step, ref: card.id };
  const id = card.id.split('').reverse().join('');
  await phone.give({ kind: 'reword', id, ...about, words: 'beter', field: 'self.hinders' });
  server.clock.pass(150);
  await stage.hears('change', ({ set }) => set[0]?.words === 'beter');
  expect(stage.all('change')).toHaveLength(1);
  expect(stage.last('change').set[0]?.field).toBe('self.hinders');
  expect(await phone.give({ kind: 'withdraw', id, ...about })).toMatchObject({ ok: true });
  server.clock.pass(150);
  await stage.hears('change', ({ gone }) => gone.length === 1);
});

it('the step before counts for three seconds, so that nobody is refused who was honestly writing', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [{ phone }, stage] = [await meeting.join(), await meeting.stage()];
  await room.to('write');
  await meeting.go('reveal');
  server.clock.pass(2_999);
  expect(await phone.give(meeting.card('net op tijd'))).toMatchObject({ ok: true, state: 'shown' });
  server.clock.pass(1);
  expect(await phone.give(meeting.card('net te laat'))).toMatchObject({ ok: true, state: 'late' });
  server.clock.pass(150);
  await stage.hears('change', ({ set }) => set[0]?.words === 'net op tijd');
});

it('a tap in a step that was only announced waits until it counts, and is not refused', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { phone } = await meeting.join();
  await room.to('write');
  const given = await phone.give(meeting.card('herkenbaar'));
  const target = given.ok ? (given.card ?? '') : '';
  await room.to('order');
  await meeting.go('recognise');
  await phone.hears('meeting', ({ step }) => step === meeting.step('recognise'));
  let answered = false;
  const tap = phone.give(meeting.recognise(target)).then((answer) => {
    answered = true;
    return answer;
  });
  await phone.give(meeting.card('nog een', 'x'.repeat(22)));
  expect(answered).toBe(false);
  server.clock.pass(3_000);
  expect(await tap).toMatchObject({ ok: true });
});

it('late is not lost: it waits beside the wall until the facilitator shows it', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [{ phone }, stage, desk] = [await meeting.join(), await meeting.stage(), await meeting.console()];
  await room.to('write');
  await phone.give(meeting.card('op tijd'));
  await room.to('order');
  expect(await phone.give(meeting.card('onderweg geschreven'))).toMatchObject({ ok: true, state: 'late' });
  server.clock.pass(500);
  await desk.hears('aside', ({ late }) => late[0]?.words === 'onderweg geschreven');
  expect(wordsOf(stage.last('cards'))).toEqual(['op tijd']);
  await desk.steer({ kind: 'showLate', board: meeting.board });
  await stage.hears('cards', ({ cards }) => cards.length === 2);
  await phone.hears('mine', ({ cards }) => cards.every(({ state }) => state === 'shown'));
  server.clock.pass(500);
  await desk.hears('aside', ({ late }) => late.length === 0);
  expect(stage.all('aside')).toEqual([]);
});

it('look first: the facilitator reads without knowing whose it is, and the writer hears what came of it', async () => {
  await using room = await gathered({ change: withSheet({ lookFirst: true, writing: 'live' }) });
  const { meeting, server } = room;
  const [{ phone }, stage, desk] = [
    await meeting.join('Ann'),
    await meeting.stage(),
    await meeting.console(),
  ];
  await room.to('write');
  for (const words of ['mooi', 'lelijk', 'scherp'])
    expect(await phone.give(meeting.card(words))).toMatchObject({ ok: true, state: 'waiting' });
  server.clock.pass(500);
  await desk.hears('aside', ({ waiting }) => waiting.length === 3);
  const { waiting } = desk.last('aside');
  expect(JSON.stringify(waiting)).not.toContain('Ann');
  expect(waiting.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id).sort());
  const look = (words: string, verdict: 'show' | 'reword' | 'leave-out', other: string | null = null) => {
    const card = waiting.find((one) => one.words === words)?.id ?? '';
    return desk.steer({ kind: 'look', board: meeting.board, card, verdict, words: other });
  };
  expect(await look('mooi', 'show')).toEqual({ ok: true });
  expect(await look('lelijk', 'leave-out')).toEqual({ ok: true });
  expect(await look('scherp', 'reword', 'zachter')).toEqual({ ok: true });
  expect(await look('scherp', 'reword')).toEqual({ ok: false, code: 'empty' });
  server.clock.pass(150);
  await stage.hears('change');
  expect(wordsOf({ cards: stage.all('change').flatMap(({ set }) => set) })).toEqual(['mooi', 'zachter']);
  await phone.hears('mine', ({ cards }) => cards.every(({ state }) => state !== 'waiting'));
  const states = phone.last('mine').cards.map(({ words, state }) => `${words}: ${state}`);
  expect(states.sort()).toEqual(['lelijk: left-out', 'mooi: shown', 'scherp: reworded']);
});

it('hide takes a card away everywhere with one tap, in any step, and brings it back', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [{ phone: ann }, { phone: bo }, stage, desk] = [
    await meeting.join(),
    await meeting.join(),
    await meeting.stage(),
    await meeting.console(),
  ];
  await room.to('write');
  await ann.give(meeting.card('kwetsend'));
  await room.to('order');
  const card = desk.last('cards').cards[0]?.id ?? '';
  await desk.steer({ kind: 'hide', board: meeting.board, card, on: true });
  server.clock.pass(150);
  for (const device of [bo, stage]) await device.hears('change', ({ gone }) => gone.includes(card));
  await ann.hears('mine', ({ cards }) => cards[0]?.state === 'left-out');
  const { phone: later } = await meeting.join();
  expect(later.last('cards').cards).toEqual([]);
  await desk.steer({ kind: 'hide', board: meeting.board, card, on: false });
  server.clock.pass(150);
  await stage.hears('change', ({ set }) => set.some(({ id }) => id === card));
});

it('recognising counts people: writers like everyone, each once, on and off', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [{ phone: ann }, { phone: bo }, stage] = [
    await meeting.join(),
    await meeting.join(),
    await meeting.stage(),
  ];
  await room.to('write');
  await ann.give(meeting.card('druk'));
  await room.to('recognise');
  const target = stage.last('cards').cards[0]?.id ?? '';
  for (const who of [ann, bo, bo])
    expect(await who.give(meeting.recognise(target))).toMatchObject({ ok: true });
  server.clock.pass(150);
  await stage.until((it) => it.counts()[0]?.[1] === 2);
  expect((await (await bo.sleep()).wake()).last('mine').recognised).toEqual([target]);
  await ann.give(meeting.recognise(target, false));
  server.clock.pass(150);
  await stage.until((it) => it.counts()[0]?.[1] === 1);
});

it('a lock refuses after its three seconds, and keeps nothing from the facilitator', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [{ phone }, desk] = [await meeting.join(), await meeting.console()];
  await room.to('write');
  await desk.steer({ kind: 'lock', on: true });
  expect(await phone.give(meeting.card('nog net'))).toMatchObject({ ok: true });
  server.clock.pass(3_000);
  expect(await phone.give(meeting.card('op slot'))).toEqual({ ok: false, code: 'locked' });
  await desk.steer({ kind: 'lock', on: false });
  expect(await phone.give(meeting.card('weer open'))).toMatchObject({ ok: true });
});

it('a pause takes what was on its way', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const [{ phone }, desk] = [await meeting.join(), await meeting.console()];
  await room.to('write');
  await desk.steer({ kind: 'pause', on: true });
  await phone.hears('meeting', ({ paused }) => paused);
  expect(await phone.give(meeting.card('al geschreven'))).toMatchObject({ ok: true });
});

it('a repeat of a command is harmless', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const { phone } = await meeting.join();
  await room.to('write');
  const card = meeting.card('een keer');
  const answers = await Promise.all([phone.give(card), phone.give(card), phone.give(card)]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await (await phone.sleep()).wake()).last('mine').cards).toHaveLength(1);
});

it('another page of the same seat hears what it gave; the page that gave it knows by the answer', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const { phone, token } = await meeting.join();
  const other = await meeting.sit(token);
  await room.to('write');
  const told = phone.all('mine').length;
  expect(await phone.give(meeting.card('van mij'))).toMatchObject({ ok: true });
  await other.hears('mine', ({ cards }) => cards[0]?.words === 'van mij');
  expect(await phone.give(meeting.card('nog een'))).toMatchObject({ ok: true });
  expect(phone.all('mine')).toHaveLength(told);
});

it('says no to what does not belong here, with a code', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const [{ phone }, stage, desk] = [await meeting.join(), await meeting.stage(), await meeting.console()];
  const card = meeting.card('te vroeg');
  expect(await phone.give(card)).toEqual({ ok: false, code: 'not-now' });
  await room.to('write');
  expect(await stage.give(card)).toEqual({ ok: false, code: 'not-allowed' });
  expect(await desk.give(card)).toEqual({ ok: false, code: 'not-allowed' });
  expect(await phone.steer({ kind: 'pause', on: true })).toEqual({ ok: false, code: 'not-allowed' });
  expect(await stage.steer({ kind: 'pause', on: true })).toEqual({ ok: false, code: 'not-allowed' });
  const elsewhere = 'b'.repeat(22);
  expect(await phone.give({ ...card, board: elsewhere })).toEqual({ ok: false, code: 'not-found' });
  const long = { ...card, card: { ...card.card, words: 'x'.repeat(201) } };
  expect(await phone.give(long)).toEqual({ ok: false, code: 'invalid' });
  const field = { ...card, card: { ...card.card, field: 'nowhere.helps' } };
  expect(await phone.give(field)).toEqual({ ok: false, code: 'invalid' });
  const about = { board: meeting.board, step: card.step, id: 'c'.repeat(22), ref: 'd'.repeat(22) };
  expect(await phone.give({ kind: 'reword', ...about, words: 'weg', field: 'team.helps' })).toEqual({
    ok: false,
    code: 'not-found',
  });
});

it('one seat cannot fill the board for everybody', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { phone } = await meeting.join();
  await room.to('write');
  const codes: unknown[] = [];
  for (let round = 0; round < 6; round += 1) {
    const batch = Array.from({ length: 100 }, (_, index) =>
      phone.give(meeting.card(`kaart ${round} ${index}`)),
    );
    codes.push(...(await Promise.all(batch)).flatMap((answer) => (answer.ok ? [] : [answer.code])));
    server.clock.pass(10_000);
  }
  expect(codes).toHaveLength(100);
  expect(new Set(codes)).toEqual(new Set(['board-full']));
  expect(cardsMost).toBeGreaterThan(500);
});
