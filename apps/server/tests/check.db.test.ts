import type { Id } from '@raakvlak/domain';
import type { SavedBoard } from '@raakvlak/protocol/http';
import { expect, it } from 'vitest';
import { asks, CheckRoom, said } from './check-room.ts';
import { made } from './gathering.ts';

const refused = (code: string) => ({ ok: false, code });

it('a group answers in private and sees its picture when the result binds, the same for phones, stage and console', async () => {
  await using room = await CheckRoom.open({ people: 6, check: { questions: [asks.q, asks.line] } });
  const { board } = room;
  expect(room.phone(0).last('answers')).toMatchObject({ board, standing: 'before', answers: {} });
  expect(await room.answer(0, said('y'))).toEqual(refused('not-now'));

  await room.to('ask');
  expect(room.shown('meeting')?.boards[0]?.check).toMatchObject({
    invited: 6,
    openly: false,
    released: false,
  });
  expect(room.phone(0).last('answers').standing).toBe('asked');
  await room.say('yyynn');
  expect(await room.answer(0, said('n'))).toEqual({ ok: true, stored: true, card: null, state: null });
  expect(await room.answer(0, said('-'))).toMatchObject({ ok: true });
  expect(await room.answer(0, said('y'))).toMatchObject({ ok: true });
  const again = room.answering(said('y'));
  for (const give of [again, again]) expect(await room.phone(0).give(give)).toMatchObject({ ok: true });
  expect(room.phone(0).last('answers').answers).toEqual({ q: said('y') });

  await room.meeting.go('result');
  room.room.server.clock.pass(2_999);
  expect(await room.answer(5, said('-'))).toMatchObject({ ok: true });
  for (const device of [room.stage, room.desk, ...room.phones]) expect(device.all('results')).toEqual([]);
  room.room.server.clock.pass(1);
  await room.stage.hears('results');
  await room.quiet();
  const results = room.stage.last('results');
  expect(results.results[0]).toMatchObject({
    question: 'q',
    figure: { answered: 5, skipped: 1, invited: 6, shares: [{ word: 'most' }, { word: 'unsaid' }] },
  });
  expect(results.results[1]).toMatchObject({ question: 'line', figure: null });
  for (const device of [room.desk, ...room.phones]) expect(device.last('results')).toEqual(results);
  expect(room.shown('meeting')?.boards[0]?.check).toMatchObject({ invited: 6, released: true });
  expect(room.phone(0).last('answers')).toMatchObject({ standing: 'counted', answers: { q: said('y') } });
});

it('what comes after the closing is refused and not lost; a batch that is too small shows nothing new, one that is enough does', async () => {
  await using room = await CheckRoom.open({ people: 12 });
  await room.to('ask');
  await room.say('yyynn');
  await room.to('result');
  const first = room.stage.last('results');
  expect(first.results[0]?.figure).toMatchObject({ answered: 5, invited: 12 });

  await room.to('ask');
  expect(await room.answer(0, said('n'))).toEqual(refused('already-counted'));
  expect(await room.answer(0, said('y')), 'the same again is no change').toMatchObject({ ok: true });
  expect(room.phone(0).last('answers').answers).toEqual({ q: said('y') });
  await room.say('nnnn', 5);
  await room.to('result');
  expect(room.stage.last('results')).toEqual(first);
  expect(await room.answer(11, said('y'))).toEqual(refused('not-now'));

  await room.to('ask');
  await room.say('n', 9);
  await room.to('result');
  expect(room.stage.last('results').results[0]?.figure).toMatchObject({ answered: 10, skipped: 0 });
});

it('closing the meeting closes the answers too, and the board keeps the picture', async () => {
  await using room = await CheckRoom.open();
  await room.to('ask');
  await room.say('yyynnn');
  await room.meeting.close();
  await room.stage.gone();
  const results = room.stage.last('results');
  expect(results.results[0]?.figure).toMatchObject({ answered: 6 });
  const saved = await made(room.meeting.iris.get<SavedBoard>(`/api/boards/${room.board}`));
  expect(saved.check).toEqual({ asks: expect.anything() as object, invited: 6, results });
});

it('topics lie on the board from the start, for the group to point at and agree on', async () => {
  await using room = await CheckRoom.open({ check: { questions: [asks.q, asks.line, asks.words] } });
  await room.to('ask');
  await room.say('yyynnn');
  await room.to('recognise');
  const saved = await made(room.meeting.iris.get<SavedBoard>(`/api/boards/${room.board}`));
  expect(saved.themes.map(({ title, was }) => [title, was]).sort()).toEqual([
    ['Hoe ver', null],
    ['Ja of nee', null],
  ]);
  const topic: Id = saved.themes[0]?.id ?? '';
  expect(await room.phone(0).give(room.meeting.recognise(topic))).toMatchObject({ ok: true });
});

it('open texts wait for somebody who reads them, shuffled and without their writers', async () => {
  await using room = await CheckRoom.open({ people: 5, check: { questions: [asks.q, asks.words] } });
  const { board, desk } = room;
  await room.to('ask');
  for (const person of [0, 1, 2, 3, 4])
    await room.answer(person, { kind: 'text', words: `woorden van ${person}` }, 'words');
  await room.quiet();
  expect(desk.last('texts').texts).toEqual([]);
  await room.to('result');
  const { texts } = desk.last('texts');
  expect(texts.map(({ words }) => words).sort()).toEqual([0, 1, 2, 3, 4].map((nr) => `woorden van ${nr}`));
  expect(texts.map(({ id }) => id)).toEqual(texts.map(({ id }) => id).sort());
  expect(room.stage.last('results').texts).toEqual([]);
  expect(room.phone(0).last('answers').answers, 'cut off from who wrote it').toEqual({
    words: { kind: 'text', words: '' },
  });

  const [first, second, third, fourth] = texts.map(({ id }) => id);
  const look = (text = '', verdict: 'show' | 'reword' | 'leave-out' | 'worry', words: string | null = null) =>
    desk.steer({ kind: 'lookText', board, text, verdict, words });
  expect(await look(first, 'show')).toEqual({ ok: true });
  expect(await look(second, 'reword')).toEqual(refused('empty'));
  expect(await look(second, 'reword', 'Anders gezegd')).toEqual({ ok: true });
  expect(await look(third, 'leave-out')).toEqual({ ok: true });
  expect(await look(fourth, 'worry')).toEqual({ ok: true });
  expect(await look(board, 'show')).toEqual(refused('not-found'));
  await room.quiet();
  const shown = [
    { id: first, question: 'words', words: texts[0]?.words },
    { id: second, question: 'words', words: 'Anders gezegd' },
  ];
  for (const device of [room.stage, room.phone(0), desk]) expect(device.last('results').texts).toEqual(shown);
  expect(desk.last('texts').texts.map(({ state }) => state)).toEqual([
    'shown',
    'reworded',
    'left-out',
    'worry',
    'waiting',
  ]);
  for (const { event } of [...room.stage.heard, ...room.phone(1).heard]) expect(event).not.toBe('texts');
});

it('one question of a result can be on the screen', async () => {
  await using room = await CheckRoom.open();
  const { board, desk } = room;
  const show = (question: string | null) => desk.steer({ kind: 'showQuestion', board, question });
  expect(await show('q')).toEqual(refused('not-now'));
  await room.to('ask');
  await room.say('yyynnn');
  await room.to('result');
  expect(await show('nothing')).toEqual(refused('not-found'));
  expect(await show('q')).toEqual({ ok: true });
  await room.quiet();
  expect(room.shown('meeting')?.boards[0]?.check?.showing).toBe('q');
});

it('says no to what is no answer, with a code', async () => {
  await using room = await CheckRoom.open({ check: { questions: [asks.q, asks.line, asks.words] } });
  await room.to('ask');
  expect(await room.answer(0, said('y'), 'other')).toEqual(refused('invalid'));
  expect(await room.answer(0, said('x'))).toEqual(refused('invalid'));
  expect(await room.answer(0, { kind: 'line', at: 3 })).toEqual(refused('invalid'));
  expect(await room.answer(0, { kind: 'text', words: '' }, 'words')).toEqual(refused('empty'));
  expect(await room.choose(0, null)).toEqual(refused('invalid'));
  expect(await room.phone(0).give({ ...room.answering(said('y')), board: room.meeting.id })).toEqual(
    refused('not-found'),
  );
  expect(room.phone(0).last('answers').answers).toEqual({});
});
