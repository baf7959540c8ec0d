import type { SavedBoard } from '@raakvlak/protocol/http';
import { everyRule } from '@raakvlak/domain/check';
import { expect, it } from 'vitest';
import { asks, byGroup, CheckRoom, type RoomAsked } from './check-room.ts';
import { gathered } from './gathered.ts';
import { made } from './gathering.ts';
import { sheetOf, unzipped } from './unzipped.ts';

/** What a facilitator can take along of this check. */
async function files({ room, board }: CheckRoom) {
  const { iris } = room.meeting;
  const at = `${room.server.base}/api/boards/${board}/results`;
  const fetched = async (ending: string) =>
    fetch(`${at}.${ending}`, { headers: { cookie: iris.cookie() ?? '' } });
  const [csv, xlsx] = [await fetched('csv'), await fetched('xlsx')];
  return {
    status: [csv.status, xlsx.status],
    name: decodeURIComponent(xlsx.headers.get('content-disposition') ?? ''),
    csv: await csv.text(),
    xlsx: Buffer.from(await xlsx.arrayBuffer()),
  };
}

const linesOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));

/** A group answers, and its files are made. */
async function told(signs: string, asked: RoomAsked = {}) {
  await using room = await CheckRoom.open({ people: signs.length, ...asked });
  await room.to('ask');
  await room.say(signs);
  await room.to('result');
  await room.stage.hears('results');
  const seats = room.desk.last('people').seats.map(({ id }) => id);
  return { ...(await files(room)), seats, tokens: [...room.tokens] };
}

it('a picture goes along as a table: the same in both files, while people are in, after the close and after a restart', async () => {
  await using room = await CheckRoom.open({ people: 6, check: { questions: [asks.q, asks.line] } });
  await room.to('ask');
  expect((await files(room)).status).toEqual([409, 409]);
  await room.say('yyynn-');
  await room.to('result');
  await room.stage.hears('results');

  const now = await files(room);
  expect(now.name).toContain('beeld van de groep.xlsx');
  const lines = linesOf(now.csv);
  expect(lines.slice(1)).toEqual([
    ['Ja of nee?', 'Deze keer', 'Iedereen', 'y', 'de meesten', '', '5', '1', '6'],
    ['Ja of nee?', 'Deze keer', 'Iedereen', 'n', 'dat zeggen we niet', '', '5', '1', '6'],
    ['Hoe ver?', 'Deze keer', 'Iedereen', '', 'Te weinig antwoorden voor een beeld'],
  ]);
  const read = sheetOf(now.xlsx).map((line) => line.map((cell) => String(cell ?? '')));
  expect(read[1]).toEqual(lines[1]);
  expect(read[0]).toEqual(lines[0]?.map((cell) => cell.replace('\uFEFF', '')));

  const { iris } = room.meeting;
  const saved = await made(iris.get<SavedBoard>(`/api/boards/${room.board}`));
  expect(saved.check).toMatchObject({ asks: { id: 'equality-pulse' }, invited: 6 });
  expect(saved.check?.results).toEqual(room.stage.last('results'));

  await room.restart();
  expect((await files(room)).csv).toBe(now.csv);
  await made(room.meeting.close());
  expect((await files(room)).csv).toBe(now.csv);
});

it('a board without a check has nothing of that kind to take along', async () => {
  await using room = await gathered();
  const { iris, board } = room.meeting;
  for (const ending of ['csv', 'xlsx'])
    expect((await iris.get(`/api/boards/${board}/results.${ending}`)).refusal).toBe('not-found');
  expect((await made(iris.get<SavedBoard>(`/api/boards/${board}`))).check).toBeNull();
});

it('P7 attack 10: a file says nothing of who answered what or in which order; changed places give the same bytes', async () => {
  const first = await told('yyynn-');
  const inside = (xlsx: Buffer) =>
    [...unzipped(xlsx)].filter(([name]) => name.startsWith('xl/')).map(([, text]) => text);
  for (const signs of ['-nnyyy', 'ynyny-', 'y-nyny']) {
    const other = await told(signs);
    expect(other.csv, signs).toBe(first.csv);
    expect(inside(other.xlsx), signs).toEqual(inside(first.xlsx));
  }
  const all = [first.csv, ...unzipped(first.xlsx).values()].join('\n');
  expect(first.seats).toHaveLength(6);
  for (const trace of [...first.seats, ...first.tokens]) expect(all).not.toContain(trace);
}, 120_000);

it('P7 attack 10: that comparison notices a single answer that differs', async () => {
  expect((await told('yynn-')).csv).not.toBe((await told('yynny')).csv);
}, 120_000);

it.each([
  ['nothing but that they were too few', {}, ['Te weinig antwoorden voor een beeld']],
  [
    'a picture of four people when that rule is off',
    { guards: { rules: { ...everyRule, enough: false } } },
    ['de meesten', 'dat zeggen we niet'],
  ],
])('P7 attack 10: of four answers a file holds %s', async (_, off, words) => {
  const { csv, status } = await told('yyyn..', off);
  expect(status).toEqual([200, 200]);
  expect(
    linesOf(csv)
      .slice(1)
      .map((line) => line[4]),
  ).toEqual(words);
});

it('an open text is in no file, and of an open form only that it was open', async () => {
  await using room = await CheckRoom.open({ people: 3, check: { questions: [asks.q, asks.words] } });
  await room.desk.steer({ kind: 'askOpenly', board: room.board, on: true });
  await room.to('ask');
  await room.say('yyn');
  await room.answer(0, { kind: 'text', words: 'een zin van iemand' }, 'words');
  await room.to('result');
  await room.stage.hears('results');
  const { csv, xlsx } = await files(room);
  expect(linesOf(csv).slice(1)).toEqual([
    ['Ja of nee?', 'Deze keer', 'Iedereen', '', 'Open besproken: dat staat niet in dit bestand'],
  ]);
  expect([csv, ...unzipped(xlsx).values()].join()).not.toContain('een zin');
});

it('a question or an answer that looks like a formula is words in both files', async () => {
  const evil = { ...asks.q, words: '=HYPERLINK("http://raakvlak.example")' };
  const by = { ...byGroup, options: byGroup.options.map((option) => ({ ...option, label: '@groep' })) };
  const { csv, xlsx } = await told('yyynnn', { check: { questions: [evil], by } });
  for (const cell of linesOf(csv).slice(1).flat()) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
  expect(sheetOf(xlsx)[1]?.[0]).toBe(evil.words);
});

it('the next time both moments stand in the file', async () => {
  await using first = await CheckRoom.open({ people: 6 });
  await first.to('ask');
  await first.say('yyynnn');
  await first.to('result');
  await first.stage.hears('results');
  await made(first.meeting.close());
  first.room.server.clock.pass(2 * 86_400_000);
  await using second = await first.next({ people: 6 });
  await second.to('ask');
  await second.say('yyyyyy');
  await second.to('result');
  await second.stage.hears('results');
  const moments = linesOf((await files(second)).csv)
    .slice(1)
    .map((line) => line.slice(1, 5));
  expect(moments).toEqual([
    ['Deze keer', 'Iedereen', 'y', 'de meesten'],
    ['Deze keer', 'Iedereen', 'n', 'dat zeggen we niet'],
    ['Vorige keer', 'Iedereen', 'y', 'ongeveer de helft'],
    ['Vorige keer', 'Iedereen', 'n', 'ongeveer de helft'],
  ]);
});
