import type { Answer } from '@raakvlak/domain/check';
import { everyRule } from '@raakvlak/domain/check';
import { openDatabase } from '../src/database/open.ts';
import { expect, it } from 'vitest';
import type { Guards } from '../src/checks/guards.ts';
import type { SeatBackLink, SeatGiven } from '@raakvlak/protocol/http';
import { asks, byGroup, CheckRoom, said, type RoomAsked } from './check-room.ts';
import { made } from './gathering.ts';
import { visitor } from './visitor.ts';

/*
 * The fourteen ways in which a room gives away what somebody answered in private, each tried on a running server through the
 * wire. Most are tried as two worlds that differ in what people answered and in nothing else: whoever looks on must get the
 * same bytes in both. Each has a control, in which the guard against it is off and the worlds differ.
 */

type World = (room: CheckRoom) => Promise<void>;
/** Who looks: everybody who answered nothing, or somebody who knows what they answered themselves. */
type Eyes = 'onlookers' | 'insider';
type Attack = {
  readonly asked?: RoomAsked;
  readonly worlds: readonly [World, World];
  readonly eyes?: Eyes;
  /** The guards without which the worlds can be told apart. */
  readonly off: Partial<Guards>;
};

const off = (rule: keyof typeof everyRule) => ({ rules: { ...everyRule, [rule]: false } });

/** They answer these, and the answers are closed. */
const closing =
  (...batches: readonly string[]): World =>
  async (room) => {
    let from = 0;
    for (const signs of batches) {
      await room.to('ask');
      await room.say(signs, from);
      await room.to('result');
      from += signs.length;
    }
  };

const divided =
  (signs: string, groups: readonly string[]): World =>
  async (room) => {
    await room.to('ask');
    for (const [person, group] of groups.entries()) await room.choose(person, group);
    await room.say(signs);
    await room.to('result');
  };

const answering =
  (question: string, answers: readonly Answer[]): World =>
  async (room) => {
    await room.to('ask');
    for (const [person, answer] of answers.entries()) await room.answer(person, answer, question);
    await room.quiet();
    await room.to('result');
  };

const onLine = (...places: readonly number[]): World =>
  answering(
    'line',
    places.map((at) => ({ kind: 'line', at })),
  );
const writing = (...words: readonly string[]): World =>
  answering(
    'words',
    words.map((text) => ({ kind: 'text', words: text })),
  );

/** The first five think again when they have seen the result. */
const thinkAgain =
  (signs: string): World =>
  async (room) => {
    await closing(signs)(room);
    await room.to('ask');
    for (const [person, sign] of [...signs.slice(0, 5)].entries())
      await room.answer(person, said(sign === 'y' ? 'n' : 'y'));
    await room.quiet();
    await room.to('result');
  };

const whileAsking =
  (signs: string): World =>
  async (room) => {
    await room.to('ask');
    await room.say(signs);
  };

const fiveParents = ['parent', 'parent', 'parent', 'parent', 'parent', 'youth'];

const attacks: Readonly<Record<string, Attack>> = {
  'attack 1: a sixth answer comes after the picture of five': {
    worlds: [closing('yyynn', 'y'), closing('yyynn', 'n')],
    off: off('once'),
  },
  'attack 1: a picture of two people': {
    worlds: [closing('yn'), closing('nn')],
    off: off('enough'),
  },
  'attack 2: five change their answer after the picture of six': {
    worlds: [thinkAgain('yyynnn'), thinkAgain('nyynny')],
    off: { counted: false, ...off('once') },
  },
  'attack 3: the whole minus a part of it is one child': {
    asked: { check: { by: byGroup } },
    worlds: [divided('yyynnn', fiveParents), divided('nyynny', fiveParents)],
    off: off('remainder'),
  },
  'attack 5: everyone gives the same answer': {
    worlds: [closing('yyyyy'), closing('yyyyn')],
    off: off('nearly'),
  },
  'attack 6: dots on a line': {
    asked: { check: { questions: [asks.line] } },
    worlds: [onLine(3, 11, 42, 58, 61, 97), onLine(19, 0, 50, 40, 79, 81)],
    off: { apart: false },
  },
  'attack 7: who knows their own answer takes it away from the picture': {
    worlds: [closing('yyyyy'), closing('yyyny')],
    eyes: 'insider',
    off: off('nearly'),
  },
  'attack 8: a counter that shows when somebody is done': {
    worlds: [whileAsking('y'), whileAsking('yn')],
    off: { coarse: false },
  },
  'attack 8: a skip that looks different from an answer': {
    worlds: [whileAsking('yyyyy'), whileAsking('yyy--')],
    off: { apart: false },
  },
  'attack 9: texts in the order of their writers': {
    asked: { check: { questions: [asks.words] } },
    worlds: [writing('een', 'twee', 'drie', 'vier', 'vijf'), writing('vijf', 'een', 'drie', 'twee', 'vier')],
    off: { cutOff: false },
  },
  'attack 10: answers on the sockets of screen, console and other phones': {
    worlds: [closing('yynnyn'), closing('nynyny')],
    off: { apart: false },
  },
  'attack 11: percentages of a number that one knows': {
    asked: { people: 8 },
    worlds: [closing('yyyynnn'), closing('yyynnnn')],
    off: { apart: false },
  },
  'attack 13: news of people at the moment somebody answers': {
    worlds: [whileAsking('.'), whileAsking('-')],
    off: { coarse: false },
  },
};

/** Everything that came over the lines of those who look, in one of the worlds. */
async function seenIn(
  world: World,
  { asked = {}, eyes = 'onlookers' }: Attack,
  guards: Partial<Guards> = {},
) {
  await using room = await CheckRoom.open({ people: 7, ...asked, guards });
  await world(room);
  await room.quiet();
  if (eyes === 'insider') return { insider: room.phone(0).wire };
  return { stage: room.stage.wire, console: room.desk.wire, phone: room.phones.at(-1)?.wire };
}

for (const [name, attack] of Object.entries(attacks)) {
  const [one, other] = attack.worlds;
  it(`P7 ${name}: the bytes are the same whatever was answered`, async () => {
    expect(await seenIn(one, attack)).toEqual(await seenIn(other, attack));
  });
  it(`P7 negative control, ${name}: without its guard they differ`, async () => {
    expect(await seenIn(one, attack, attack.off)).not.toEqual(await seenIn(other, attack, attack.off));
  });
}

/** Eight of the roster answer, a quarter of a year later seven of them do. */
async function oneLeft(guards: Partial<Guards> = {}) {
  const check = { questions: [asks.line], list: 'roster' as const };
  await using room = await CheckRoom.open({ people: 0, check, guards });
  const codes = await room.roster(
    ...Array.from({ length: 8 }, (_, at) => ({ name: `Iemand ${at}`, perspective: null })),
  );
  const all = async (at: CheckRoom, who: readonly string[], places: readonly number[]) => {
    await at.to('ask');
    for (const code of who) await at.comeAs(code);
    for (const [person, place] of places.entries())
      await at.answer(person, { kind: 'line', at: place }, 'line');
    await at.to('result');
  };
  await all(room, codes, [10, 10, 30, 30, 50, 50, 70, 90]);
  const then = room.stage.last('results').results[0]?.figure;
  await room.meeting.close();
  room.room.server.clock.pass(90 * 86_400_000);
  await using later = await room.next();
  await all(later, codes.slice(0, 7), [90, 90, 70, 70, 50, 50, 30]);
  return { then, side: later.stage.last('results').compared?.questions[0] };
}

it('P7 attack 4: one left since the last time, so the two moments stand apart and the first is as it was', async () => {
  const { then, side } = await oneLeft();
  expect(side).toMatchObject({ same: false, change: null, then });
});

it('P7 negative control, attack 4: a change is drawn between different people', async () => {
  expect((await oneLeft({ samePeople: false })).side).toMatchObject({ same: true, change: 'up' });
});

it.each([true, false])(
  'P7 attack 9: an open text is on no screen before somebody read it (guard on: %s)',
  async (readFirst) => {
    await using room = await CheckRoom.open({
      people: 6,
      check: { questions: [asks.words] },
      guards: { readFirst },
    });
    await writing('Mijn broer Sam slaat mij', 'twee', 'drie', 'vier', 'vijf')(room);
    const screens = [room.stage, room.phone(5)].map(({ wire }) => wire.join().includes('Sam slaat'));
    expect(screens).toEqual([!readFirst, !readFirst]);
  },
);

/** The same questions once more, in a meeting on the same day or the next one. */
async function askedAgain(hours: number, guards: Partial<Guards> = {}) {
  await using room = await CheckRoom.open({ people: 6, guards });
  await closing('yyynnn')(room);
  await room.meeting.close();
  room.room.server.clock.pass(hours * 3_600_000);
  await using later = await room.next({ people: 6 });
  return await later.desk.steer({ kind: 'go', step: later.meeting.step('ask') });
}

it('P7 attack 12: the same question is not asked again within a day', async () => {
  expect(await askedAgain(23)).toEqual({ ok: false, code: 'asked-before' });
  expect(await askedAgain(25)).toEqual({ ok: true });
});

it('P7 attack 12: nor in two meetings at once, also in other words around it', async () => {
  await using room = await CheckRoom.open({ people: 6 });
  await room.to('ask');
  await using other = await room.next({
    people: 6,
    repeat: null,
    check: { id: 'another', questions: [{ ...asks.q, id: 'same' }] },
  });
  const go = () => other.desk.steer({ kind: 'go', step: other.meeting.step('ask') });
  expect(await go()).toEqual({ ok: false, code: 'asked-before' });
});

it('P7 negative control, attack 12: it is', async () => {
  expect(await askedAgain(23, { onceADay: false })).toEqual({ ok: true });
});

it('P7 attack 13: nothing says when somebody came or answered, on the console or on the disk', async () => {
  await using room = await CheckRoom.open({ people: 6 });
  await closing('yyynnn')(room);
  const [seat] = room.desk.last('people').seats;
  expect(Object.keys(seat ?? {}).sort()).toEqual(['console', 'here', 'id', 'keep', 'name']);
  const ids = room.desk.last('people').seats.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  for (const { event } of [...room.stage.heard, ...room.phone(0).heard]) expect(event).not.toBe('people');
  await using database = await openDatabase({ file: room.room.server.file });
  const tables = (await database.db.introspection.getTables()).filter(({ name }) =>
    ['admitted', 'answers', 'open_texts', 'seats', 'roster', 'participants'].includes(name),
  );
  expect(tables).toHaveLength(6);
  const times = tables
    .flatMap(({ columns }) => columns.map(({ name }) => name))
    .filter((name) => /_at$|time/.test(name));
  expect(times).toEqual([]);
});

/** The facilitator gives somebody's seat to a device of their own, and looks. */
async function seatTaken(signs: string, guards: Partial<Guards> = {}) {
  await using room = await CheckRoom.open({ people: 6, guards });
  const { meeting } = room;
  await room.to('ask');
  await room.say(signs);
  const [seat] = room.desk.last('people').seats;
  const at = `/api/meetings/${meeting.detail.id}/seats/${seat?.id}/back`;
  const { url } = await made(meeting.iris.post<SeatBackLink>(at));
  const link = url.split('#b')[1];
  const { token } = await made(visitor(room.room.server).post<SeatGiven>('/api/seat/back', { link }));
  const mine = await meeting.sit(token);
  await room.quiet();
  const heard = mine.wire.join();
  const told = mine.last('answers').answers;
  const again = await mine.give(room.answering(said('y')));
  const after = mine.last('answers').answers;
  await room.to('result');
  return { told, heard, again, after, counted: room.stage.last('results').results[0]?.figure?.answered };
}

it('P7 attack 10: a seat that the console gave to another device does not tell there what was answered', async () => {
  const [one, other] = [await seatTaken('yyynnn'), await seatTaken('nnnyyy')];
  expect(one.told).toEqual({});
  expect(one.heard).toEqual(other.heard);
  expect(one.counted).toBe(6);
  expect(one).toMatchObject({ again: { ok: true }, after: { q: said('y') } });
});

it('P7 negative control, attack 10: it does', async () => {
  const guards = { hidden: false };
  const [one, other] = [await seatTaken('yyynnn', guards), await seatTaken('nnnyyy', guards)];
  expect(one.told).not.toEqual(other.told);
});

/** Four people are here when the questions open; then the facilitator adds a fifth of their own. */
async function madeUp(guards: Partial<Guards> = {}) {
  await using room = await CheckRoom.open({ people: 5, guards });
  await room.to('ask');
  await room.say('yyyn');
  await room.join();
  const answer = await room.answer(5, said('n'));
  await room.quiet();
  await room.to('result');
  return { answer, figure: room.stage.last('results').results[0]?.figure };
}

it('P7 attack 14: nobody is added when the questions are open, and everyone sees how many were asked', async () => {
  const { answer, figure } = await madeUp();
  expect(answer).toEqual({ ok: false, code: 'not-invited' });
  expect(figure).toBeNull();
});

it('P7 negative control, attack 14: somebody made up brings a result nearer', async () => {
  const { answer, figure } = await madeUp({ locked: false });
  expect(answer).toMatchObject({ ok: true });
  expect(figure).toMatchObject({ answered: 5 });
});

it('P7 attack 7 and 14: the least number cannot go below three, nor change once the meeting is open', async () => {
  await using room = await CheckRoom.open({ people: 0 });
  const { iris, detail } = room.meeting;
  const withLeast = (least: number) =>
    iris.ask('PUT', `/api/meetings/${detail.id}`, {
      title: detail.title,
      plannedFor: null,
      opening: detail.opening,
      programme: detail.programme,
      boards: detail.boards.map(({ id, title, sheet, check }) => ({
        id,
        title,
        sheet,
        check: check && { ...check, least },
      })),
    });
  expect((await withLeast(2)).refusal).toBe('invalid');
  expect((await withLeast(3)).refusal).toBe('not-now');
  expect((await withLeast(5)).status).toBe(200);
});
