import type { Answer } from '@raakvlak/domain/check';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Guards } from '../src/checks/guards.ts';
import { asks, byGroup, CheckRoom, said } from './check-room.ts';
import { tracesIn } from './traces.ts';

/** Role by role what is done in a whole check: who plays which role is all that differs. */
const roles = 7;
const words = (role: number) => `woorden van rol ${role}`;
const text = (role: number): Answer => ({ kind: 'text', words: words(role) });
const line = (at: number): Answer => ({ kind: 'line', at });

/** A whole check: questions of each sort, a second thought, skips, groups, late ones, texts that are shown, pointing at topics. */
async function play(cast: readonly number[], guards: Partial<Guards> = {}) {
  await using room = await CheckRoom.open({
    people: roles + 1,
    unkept: [2],
    check: { questions: [asks.q, asks.line, asks.words], by: byGroup },
    guards,
  });
  const { desk, board } = room;
  const who = (role: number) => cast[role] ?? role;
  const answer = async (role: number, what: Answer, question: string) => {
    expect(await room.answer(who(role), what, question)).toMatchObject({ ok: true });
    await room.quiet();
  };
  await room.to('ask');
  for (const role of [0, 1, 2, 3, 4, 5]) {
    await room.perspective(who(role), role < 3 ? 'youth' : 'parent');
    if (role !== 4) await room.choose(who(role), role < 3 ? 'youth' : 'other');
    await answer(role, said('yynn-y'[role] ?? '-'), 'q');
    await answer(role, line(role * 17), 'line');
    if (role !== 3) await answer(role, text(role), 'words');
  }
  await answer(1, said('n'), 'q');
  await room.to('result');
  await desk.steer({ kind: 'showQuestion', board, question: 'line' });
  await room.to('ask');
  await answer(6, said('n'), 'q');
  await room.to('result');
  for (const [nr, verdict] of (['show', 'reword', 'worry'] as const).entries())
    await desk.steer({
      kind: 'lookText',
      board,
      text: desk.last('texts').texts[nr]?.id ?? '',
      verdict,
      words: verdict === 'reword' ? 'Anders gezegd' : null,
    });
  await room.to('recognise');
  const onlooker = room.phone(roles);
  const [lateStage, latePhone] = [await room.meeting.stage(), await room.join()];
  await room.quiet();
  const others = room.phones
    .slice(0, roles)
    .map(({ heard }) => heard.filter(({ event }) => event !== 'answers'));
  return {
    onlookers: {
      stage: room.stage.wire,
      console: desk.wire,
      phone: onlooker.wire,
      'stage that came late': lateStage.wire,
      'phone that came late': latePhone.wire,
      'what phones that answered hear besides what they gave themselves': others,
    },
    results: room.stage.last('results'),
    heard: { stage: room.stage.heard, phone: onlooker.heard, console: desk.heard },
  };
}

const asTheyCome = [0, 1, 2, 3, 4, 5, 6];
const casts: Readonly<Record<string, readonly number[]>> = {
  'everybody says what their neighbour said': [1, 2, 3, 4, 5, 6, 0],
  'the same the other way round': [6, 0, 1, 2, 3, 4, 5],
  'who is not kept says what the late one said': [0, 1, 6, 3, 4, 5, 2],
};

it('P7 whoever answers what in a whole check: every byte at screen, console and other phones is the same', async () => {
  const { onlookers, results } = await play(asTheyCome);
  expect(results.results[0]).toMatchObject({
    question: 'q',
    figure: { answered: 5, skipped: 1, invited: 8 },
  });
  expect(results.texts.map(({ words: shown }) => shown)).toContain('Anders gezegd');
  expect((await play(asTheyCome)).onlookers, 'the story itself comes out the same').toEqual(onlookers);
  for (const [what, cast] of Object.entries(casts))
    expect((await play(cast)).onlookers, what).toEqual(onlookers);
}, 120_000);

it.each<[string, Partial<Guards>]>([
  ['answers that everyone hears', { apart: false }],
  ['texts that know their writer', { cutOff: false }],
])(
  'P7 negative control: with %s the bytes tell',
  async (_, off) => {
    const neighbours = casts['everybody says what their neighbour said'] ?? [];
    expect((await play(neighbours, off)).onlookers).not.toEqual((await play(asTheyCome, off)).onlookers);
  },
  120_000,
);

/** Anything that looks as one person gave it, or as a list of people. */
const oneAnswer = /"kind":"(skip|line|one|text)"|"at":\d|"option"|"people":\[|"tally"|"batch"|"person"/;
const toldOf = (heard: readonly { event: string; payload: unknown }[]) =>
  heard
    .filter(({ event }) => !['meeting', 'people', 'texts'].includes(event))
    .map(({ event, payload }) => `${event} ${JSON.stringify(payload)}`)
    .filter((told) => oneAnswer.test(told));

it('P7 no message to screen, console or onlookers holds a single answer or who is in a picture', async () => {
  const { heard } = await play(asTheyCome);
  for (const device of Object.values(heard)) expect(toldOf(device)).toEqual([]);
  const read = heard.console
    .filter(({ event }) => event === 'texts')
    .map(({ payload }) => JSON.stringify(payload));
  expect(read.at(-1)).toContain(words(0));
  for (const message of read) expect(Object.keys(JSON.parse(message) as object)).toEqual(['board', 'texts']);
  const leaking = await play(asTheyCome, { apart: false });
  for (const device of Object.values(leaking.heard)) expect(toldOf(device)).not.toEqual([]);
}, 120_000);

it('P7 no door over HTTP tells more of a check than everybody sees, during it or after it', async () => {
  await using room = await CheckRoom.open({ people: 7, check: { questions: [asks.q, asks.line] } });
  const { iris, id } = room.meeting;
  await room.to('ask');
  await room.say('yyynnn');
  const doors = [`/api/meetings/${id}`, `/api/boards/${room.board}`, `/api/boards/${room.board}/export.csv`];
  const before = await Promise.all(doors.map((door) => iris.get(door)));
  await room.room.to('result');
  await room.stage.hears('results');
  const after = await Promise.all(doors.map((door) => iris.get(door)));
  const seats = room.desk.last('people').seats.map((seat) => seat.id);
  for (const { status, text: answer } of [...before, ...after]) {
    expect(status).toBe(200);
    expect(answer).not.toMatch(/"kind":"one","option"|"tally"|"person"|"batch"/);
    for (const seat of seats) expect(answer).not.toContain(seat);
  }
  expect(before[1]?.body).toMatchObject({ check: { invited: 7, results: null } });
  expect(after[1]?.body).toMatchObject({ check: { results: room.stage.last('results') } });
});

it('P7 this search finds a folder that holds an answer, and a log holds none', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  await using room = await CheckRoom.open({
    people: 6,
    check: { questions: [asks.q, asks.words], least: 6 },
    server: { log },
  });
  await room.to('ask');
  await room.say('yyynnn');
  await room.answer(0, text(0), 'words');
  await room.answer(0, { kind: 'text', words: '' }, 'words');
  await room.phone(1).socket.emitWithAck('give', { kind: 'answer', words: words(1) });
  expect(Object.keys(tracesIn(room.room.server.folder, { given: words(0) }))).toEqual(['given']);
  await room.to('result');
  await room.meeting.close();
  log.info('the last line');
  const all = lines.join('');
  expect(all).toContain('the last line');
  for (const role of [0, 1]) expect(all).not.toContain(words(role));
  expect(all).not.toMatch(/"option"|"answer"/);
});
