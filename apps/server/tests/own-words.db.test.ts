import { expect, it } from 'vitest';
import { anyId } from './gathering.ts';
import type { Device } from './device.ts';
import { everyState, giveInEveryWay, newWords } from './every-way-of-giving.ts';
import { gathered, restarted, type Gathered } from './gathered.ts';
import { tracesIn } from './traces.ts';

const ways = (found: object): string[] => Object.keys(found).toSorted();
const eraseMine = (phone: Device) => phone.give({ kind: 'eraseMine', id: anyId() });
const keepNothing = (phone: Device) => phone.give({ kind: 'keepNothing', id: anyId() });

/** Somebody who is kept gave in every way, and the files have it; a phone, the stage and the console look on. */
async function everythingGiven(room: Gathered) {
  const { meeting, server } = room;
  const [words, title] = [newWords(), `samen ${anyId()}`];
  const { phone, token } = await meeting.join(words.name);
  const others = [(await meeting.join('Bo')).phone, await meeting.stage(), await meeting.console()];
  const remembered = await giveInEveryWay(room, phone, words, { title });
  server.clock.pass(500);
  const traces = (of: Readonly<Record<string, string>>) => tracesIn(server.folder, of);
  expect(ways(traces({ ...words, title }))).toEqual(ways({ ...words, title }));
  return { words, title, phone, token, remembered, others, traces };
}

/** Devices that come in now: a phone, the stage and the console. */
async function newcomers({ meeting }: Gathered) {
  const cookie = meeting.iris.cookie() ?? '';
  const [{ phone }, stage] = [await meeting.join('Cas'), await meeting.stage()];
  return [phone, stage, await meeting.hello({ as: 'facilitator', meeting: meeting.id }, { cookie })] as const;
}

/** Everything that a device shows now, put together from what it heard. */
function shownOn(device: Device): string {
  const wall = new Map<string, string>();
  const beside = new Map<string, unknown>();
  for (const { event, payload } of device.heard) {
    beside.set(event, payload);
    if (event === 'cards') wall.clear();
    const { cards = [], set = [], gone = [] } = payload as Partial<Change>;
    if (event === 'cards' || event === 'change')
      for (const card of [...cards, ...set]) wall.set(card.id, JSON.stringify(card));
    if (event === 'change') for (const id of gone) wall.delete(id);
  }
  const { cards: _, change: __, ...rest } = Object.fromEntries(beside);
  return JSON.stringify([...wall.values(), rest]);
}
type Change = { cards: { id: string }[]; set: { id: string }[]; gone: string[] };

const waysShownOn = (device: Device, words: Readonly<Record<string, string>>): string[] =>
  ways(words).filter((way) => shownOn(device).includes(words[way] ?? ''));

it('P8 "wis mijn gegevens" leaves nothing of a seat on any screen or in any file, and what was made together', async () => {
  await using room = await gathered({ change: everyState });
  const { meeting, server } = room;
  const { words, title, phone, token, others, traces } = await everythingGiven(room);
  const [bo, stage, desk] = others;
  for (const device of [bo, stage])
    expect(device && waysShownOn(device, words)).toEqual(['again', 'card', 'instead', 'signed']);
  expect(desk && waysShownOn(desk, words)).toEqual(
    ways(words).filter((way) => !['before', 'original', 'withdrawn'].includes(way)),
  );

  expect(await eraseMine(phone)).toMatchObject({ ok: true });
  expect(traces(words)).toEqual({});
  server.clock.pass(500);
  for (const device of [phone, ...others]) await device.until((one) => waysShownOn(one, words).length === 0);
  expect(phone.last('you').name).toBeNull();
  const late = await newcomers(room);
  for (const device of [...late, await meeting.sit(token, words.name)])
    for (const text of Object.values(words)) expect(device.wire.join()).not.toContain(text);
  const { text } = await meeting.iris.get(`/api/boards/${meeting.board}/export.csv`);
  expect(Object.values(words).filter((one) => text.includes(one))).toEqual([]);
  await meeting.close();
  expect(traces(words)).toEqual({});
  expect(ways(traces({ title }))).toEqual(['title']);
});

it('P8 this search finds what a seat only deleted: without secure_delete its words stay', async () => {
  await using room = await gathered({ change: everyState }, { secureDelete: false });
  const { words, phone, traces } = await everythingGiven(room);
  await eraseMine(phone);
  expect(ways(traces(words))).not.toEqual([]);
});

it('P8 what a seat that is not kept erases leaves no mark on the disk and no name at the console', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { name } = newWords();
  const [{ phone }, desk] = [await meeting.join(name, false), await meeting.console()];
  await room.to('write');
  const given = await phone.give(meeting.card('weg ermee'));
  const mark = { card: (given.ok && given.card) || '' };
  expect(ways(tracesIn(server.folder, mark))).toEqual(['card']);
  server.clock.pass(500);
  await desk.until((one) => waysShownOn(one, { name }).length > 0);
  await eraseMine(phone);
  expect(tracesIn(server.folder, mark)).toEqual({});
  server.clock.pass(500);
  await desk.until((one) => waysShownOn(one, { name }).length === 0);
  expect(phone.last('mine').cards).toEqual([]);
});

it('P6 "bewaar toch niets van mij" leaves the disk at once and the boards at the close', async () => {
  await using room = await gathered({ change: everyState });
  const { meeting, server } = room;
  const { words, phone, token, remembered, others, traces } = await everythingGiven(room);
  const before = others.map((device) => waysShownOn(device, words));

  expect(await keepNothing(phone)).toMatchObject({ ok: true, stored: false });
  expect(traces(words)).toEqual({});
  expect(phone.last('you')).toMatchObject({ name: words.name, keep: false });
  expect(phone.last('mine').cards.map(({ stored }) => stored)).not.toContain(true);
  for (const [nr, device] of (await newcomers(room)).entries())
    expect(waysShownOn(device, words)).toEqual(before[nr]);
  const [bo, stage, desk] = await newcomers(room);
  await desk.steer({ kind: 'showLate', board: meeting.board });
  server.clock.pass(500);
  for (const device of [bo, stage]) await device.until((one) => waysShownOn(one, words).includes('late'));
  expect(traces(words)).toEqual({});

  await using again = await restarted(room);
  const back = await again.meeting.sit(token, words.name);
  expect(back.last('you')).toMatchObject({ name: words.name, keep: false });
  for (const give of remembered)
    expect(await back.give(give), give.kind).toMatchObject({ ok: true, stored: false });
  expect(traces(words)).toEqual({});
  await again.meeting.close();
  expect(traces(words)).toEqual({});
});
