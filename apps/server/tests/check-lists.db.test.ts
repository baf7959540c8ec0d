import { asksFor, closesAfter, type Perspective } from '@raakvlak/domain';
import { expect, it } from 'vitest';
import { asks, byGroup, CheckRoom, said } from './check-room.ts';

const refused = (code: string) => ({ ok: false, code });
const taken = { ok: true };
const goTo = (room: CheckRoom, step: string) =>
  room.desk.steer({ kind: 'go', step: room.meeting.step(step as 'ask') });
const invited = (room: CheckRoom) => room.shown('meeting')?.boards[0]?.check?.invited;
const listed = (count: number, perspective: Perspective | null = null) =>
  Array.from({ length: count }, (_, at) => ({ name: `${perspective ?? 'iemand'} ${at}`, perspective }));

it('who is here when the questions open may answer, and nobody else', async () => {
  await using room = await CheckRoom.open({ people: 5 });
  await room.to('ask');
  expect(invited(room)).toBe(5);
  const late = await room.join();
  await room.quiet();
  expect(invited(room)).toBe(5);
  expect(late.last('answers').standing).toBe('not-asked');
  expect(await room.answer(5, said('y'))).toEqual(refused('not-invited'));
});

it('with fewer than enough people the questions do not open, unless everyone hears that all answers are seen', async () => {
  await using room = await CheckRoom.open({ people: 3, check: { questions: [asks.q, asks.words] } });
  const { board, desk } = room;
  expect(await goTo(room, 'ask')).toEqual(refused('too-few-people'));
  expect(desk.last('meeting').step).toBe(room.meeting.step('welcome'));
  expect(await desk.steer({ kind: 'askOpenly', board, on: true })).toEqual(taken);
  await room.quiet();
  expect(room.phone(0).last('meeting').boards[0]?.check).toMatchObject({ openly: true, invited: null });
  await room.to('ask');
  expect(await desk.steer({ kind: 'askOpenly', board, on: false })).toEqual(refused('not-now'));
  await room.say('ny-');
  await room.answer(2, { kind: 'text', words: 'Open gezegd' }, 'words');
  await room.to('result');
  expect(room.stage.last('results')).toMatchObject({
    results: [
      { question: 'q', figure: null },
      { question: 'words', figure: null },
    ],
    open: [{ question: 'q', answers: [said('n'), said('y')] }],
    texts: [],
  });
  expect(desk.last('texts').texts).toMatchObject([{ words: 'Open gezegd', state: 'waiting' }]);

  await room.to('ask');
  expect(await room.answer(2, said('y'))).toEqual(refused('already-counted'));
});

it('only people of the asked perspectives are asked; who turns out to be of another one leaves the list', async () => {
  const change = { asks: ['youth' as const], by: { ...byGroup, options: byGroup.options } };
  await using room = await CheckRoom.open({ people: 8, check: change });
  expect(await room.perspective(6, 'professional')).toMatchObject(taken);
  await room.to('ask');
  expect(invited(room)).toBe(7);
  expect(room.phone(6).last('answers')).toMatchObject({ standing: 'not-asked', perspective: 'professional' });
  expect(room.phone(0).last('answers')).toMatchObject({ standing: 'asked', perspective: null });
  expect(await room.answer(0, said('y')), 'who did not say from which side').toEqual(refused('not-invited'));
  for (const person of [0, 1, 2, 3, 4, 5]) await room.perspective(person, 'youth');
  await room.perspective(7, 'professional');
  await room.quiet();
  expect(invited(room)).toBe(6);
  expect(room.phone(0).last('answers')).toMatchObject({ perspective: 'youth', group: 'youth' });
  expect(await room.answer(7, said('y'))).toEqual(refused('not-invited'));
  await room.say('yyynnn');
  await room.to('result');
  expect(room.stage.last('results').results[0]?.figure).toMatchObject({ answered: 6, invited: 6 });
  await room.perspective(5, 'parent');
  await room.quiet();
  expect(invited(room), 'what was closed stays').toBe(6);
});

it('a result is divided by what people say they are here as, where each part can stand', async () => {
  await using room = await CheckRoom.open({ people: 12, check: { by: byGroup } });
  await room.to('ask');
  for (const person of [0, 1, 2, 3, 4]) expect(await room.choose(person, 'parent')).toMatchObject(taken);
  for (const person of [5, 6, 7, 8, 9]) await room.choose(person, 'youth');
  expect(await room.choose(10, 'nobody')).toEqual(refused('invalid'));
  await room.say('yyynnyynnny.');
  await room.to('result');
  const [result] = room.stage.last('results').results;
  expect(result?.figure).toMatchObject({ answered: 11, invited: 12 });
  // One person in no group cannot stand alone: those stand with the smallest group that could.
  expect(result?.groups.map(({ groups, figure }) => [groups, figure.answered, figure.invited])).toEqual([
    [['parent'], 5, 5],
    [['', 'youth'], 6, 7],
  ]);
  expect(await room.choose(0, 'youth')).toEqual(refused('already-counted'));
});

it('the roster may answer for days, also who comes later with a code; who is not on it is not asked', async () => {
  await using room = await CheckRoom.open({ people: 1, check: { list: 'roster', asks: ['parent'] } });
  const codes = await room.roster(...listed(6, 'parent'), ...listed(1, 'youth'), ...listed(1));
  const before = await room.comeAs(codes[0] ?? '');
  await room.to('ask');
  expect(invited(room)).toBe(7);
  expect(room.phone(0).last('answers').standing).toBe('not-asked');
  expect(before.last('answers')).toMatchObject({ standing: 'asked', perspective: 'parent' });
  room.room.server.clock.pass(closesAfter * 12);
  for (const code of codes.slice(1, 6)) await room.comeAs(code);
  const child = await room.comeAs(codes[6] ?? '');
  expect(child.last('answers').standing).toBe('not-asked');
  await room.say('yyynnn', 1);
  await room.to('result');
  expect(room.stage.last('results').results[0]?.figure).toMatchObject({ answered: 6, invited: 7 });
});

it('a meeting that asks by a link stays open for thirty days, and then closes by itself', async () => {
  await using room = await CheckRoom.open({ people: 5, check: { list: 'anyone' } });
  await room.to('ask');
  await room.say('yyynn');
  room.room.server.clock.pass(asksFor - 120_000);
  expect(room.stage.down).toBe(false);
  room.room.server.clock.pass(240_000);
  await room.stage.gone();
  expect(room.stage.last('results').results[0]?.figure).toMatchObject({ answered: 5 });
});

it('anyone who comes may answer until the first answers are closed; then everybody knows how many that were', async () => {
  await using room = await CheckRoom.open({ people: 0, check: { list: 'anyone' } });
  await room.to('ask');
  expect(invited(room)).toBeNull();
  for (let person = 0; person < 7; person += 1) await room.join();
  expect(room.phone(6).last('answers').standing).toBe('asked');
  await room.say('yyynnn');
  await room.to('result');
  expect(room.stage.last('results').results[0]?.figure).toMatchObject({ answered: 6, invited: 7 });
  await room.to('ask');
  const late = await room.join();
  expect(late.last('answers').standing).toBe('not-asked');
  expect(await room.answer(7, said('y'))).toEqual(refused('not-invited'));
  expect(await room.answer(6, said('y'))).toMatchObject(taken);
});

it('two moments of the same people stand beside each other with what changed', async () => {
  const line = { questions: [asks.line], list: 'roster' as const };
  await using room = await CheckRoom.open({ people: 0, check: line });
  const codes = await room.roster(...listed(6));
  const all = async (at: CheckRoom, places: readonly number[]) => {
    await at.to('ask');
    for (const code of codes) await at.comeAs(code);
    for (const [person, place] of places.entries())
      expect(await at.answer(person, { kind: 'line', at: place }, 'line')).toMatchObject(taken);
    await at.to('result');
  };
  await all(room, [10, 10, 30, 50, 50, 70]);
  expect(room.stage.last('results').compared).toBeNull();
  await room.meeting.close();
  room.room.server.clock.pass(25 * 3_600_000);
  await using later = await room.next();
  await all(later, [90, 70, 70, 50, 30, 30]);
  const { compared, results } = later.stage.last('results');
  expect(compared?.questions).toMatchObject([
    { question: 'line', same: true, change: 'up', then: { answered: 6 }, now: results[0]?.figure },
  ]);
});
