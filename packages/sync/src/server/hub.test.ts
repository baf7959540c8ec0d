import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { createGate } from '../gate/index.ts';
import { gardenSchema, plantedGarden } from '../testing/garden.ts';
import { contentOf, linkedGarden, ROOM } from '../testing/linked.ts';
import { memoryLog } from '../testing/memory-log.ts';
import type { Disk } from '../testing/memory-log.ts';
import type { Refusal } from '../events.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { Hub } from './hub.ts';
import type { Report } from './report.ts';
import type { UpdateLog } from './update-log.ts';
import type { Wire } from './wire.ts';

const share = (doc: Y.Doc): void => void doc.getMap('ours').set('x.1', 'x');

test('S24 P1 the server edits like anyone: durable, then seen by all', async () => {
  const world = linkedGarden();
  const ann = world.phone('ann');
  await world.clock.advance(100);
  const written = world.hub.write(ROOM, (doc) => doc.getText('rules').insert(0, 'We listen.'));
  await world.clock.advance(100);
  expect(await written).toBe('done');
  expect(ann.provider.doc.getText('rules').toJSON()).toBe('We listen.');
});

test('S24 an own edit with a command id is done once, ever: twenty at a time, after unloading, after a restart', async () => {
  const world = linkedGarden({ timing: { idle: 10 } });
  const once = () => world.hub.write(ROOM, (doc) => doc.getText('open').insert(0, 'x'), 'template');
  const many = Promise.all(Array.from({ length: 20 }, once));
  await world.clock.advance(100);
  expect((await many).filter((written) => written === 'done')).toHaveLength(1);
  await world.clock.advance(1_000);
  const later = once();
  await world.clock.advance(100);
  expect(await later).toBe('already');
  world.restart();
  const afterRestart = once();
  const words = world.hub.read(ROOM, (doc) => doc.getText('open').toJSON());
  await world.clock.advance(100);
  expect([await afterRestart, await words]).toEqual(['already', 'x']);
});

test('S24 an own edit that throws is reported and leaves nothing behind', async () => {
  const world = linkedGarden();
  const failing = world.hub.write(ROOM, (doc) => {
    share(doc);
    throw new Error('half way');
  });
  await world.clock.advance(100);
  expect(await failing).toBe('failed');
  const content = world.hub.read(ROOM, contentOf);
  await world.clock.advance(100);
  expect(await content).toMatchObject({ ours: {} });
  expect(world.reports).toMatchObject([{ is: 'bug', where: 'own edit' }]);
});

test('S24 a ready update is taken under the client id that it was made with', async () => {
  const world = linkedGarden();
  const made = world.hub.load(ROOM, Y.encodeStateAsUpdate(plantedGarden(['ann'], 2)), 'seed');
  await world.clock.advance(100);
  expect(await made).toBe('done');
  const content = world.hub.read(ROOM, contentOf);
  await world.clock.advance(100);
  expect(await content).toMatchObject({ mine: { 'ann.0': { place: 0 }, 'ann.1': { place: 1 } } });
});

/** A log that counts what is asked of it. */
function countingLog(disk: Disk = new Map()): { log: UpdateLog; loads: string[]; compacted: number[] } {
  const loads: string[] = [];
  const compacted: number[] = [];
  const log = memoryLog(disk);
  return {
    loads,
    compacted,
    log: {
      ...log,
      load: (room) => {
        loads.push(room);
        return log.load(room);
      },
      compact: (room, epoch, upTo, snapshot) => {
        compacted.push(upTo);
        return log.compact(room, epoch, upTo, snapshot);
      },
    },
  };
}

test('S23 a room is loaded once for many, kept while somebody looks, and unloaded when it is idle', async () => {
  const { log, loads } = countingLog();
  const world = linkedGarden({ makeLog: () => log, timing: { idle: 1_000 } });
  const [ann] = ['ann', 'bob', 'cat'].map((name) => world.phone(name));
  await world.clock.advance(60_000);
  expect(loads).toEqual([ROOM]);
  for (const socket of world.sockets) socket.disconnect();
  await world.clock.advance(500);
  ann?.socket.connect();
  await world.clock.advance(60_000);
  expect(loads).toEqual([ROOM]);
  ann?.socket.disconnect();
  await world.clock.advance(2_000);
  ann?.socket.connect();
  await world.clock.advance(100);
  expect(loads).toEqual([ROOM, ROOM]);
});

test('S23 a room that cannot be loaded is tried again, and phones wait meanwhile', async () => {
  const inner = memoryLog();
  let broken = true;
  const log: UpdateLog = {
    ...inner,
    load: async (room) => (broken ? Promise.reject(new Error('disk')) : inner.load(room)),
  };
  const world = linkedGarden({ makeLog: () => log });
  const ann = world.phone('ann');
  await world.clock.advance(3_000);
  expect(ann.provider.status.is).toBe('connecting');
  broken = false;
  await world.clock.advance(20_000);
  expect(ann.provider.status).toEqual({ is: 'current' });
  expect(world.reports.map(({ is }) => is)).toContain('load-failed');
});

test('S26 P8 after many updates a snapshot without deleted words takes their place, and loads to the same', async () => {
  const disk: Disk = new Map();
  const { log, compacted } = countingLog(disk);
  const world = linkedGarden({ makeLog: () => log, timing: { compactAfter: 10 } });
  const ann = world.phone('ann');
  await world.clock.advance(100);
  ann.act('plant', { key: 'ann.1', at: 1, text: 'SECRET' });
  await world.clock.advance(100);
  expect(Buffer.concat((await log.load(ROOM)).updates).includes('SECRET')).toBe(true);
  ann.act('uproot', { key: 'ann.1' });
  for (let count = 0; count < 12; count++) {
    ann.act('mark', { at: 0 });
    await world.clock.advance(50);
  }
  expect(compacted.length).toBeGreaterThan(0);
  const { snapshot, updates } = await log.load(ROOM);
  expect(Buffer.concat([snapshot ?? new Uint8Array(), ...updates]).includes('SECRET')).toBe(false);
  const before = contentOf(ann.provider.doc);
  world.restart();
  ann.socket.connect();
  await world.clock.advance(1_000);
  expect(contentOf(ann.provider.doc)).toEqual(before);
});

test('S27 P4 a renewed room has the same content in a new epoch under one client id, and phones follow', async () => {
  const world = linkedGarden();
  const phones = ['ann', 'bob', 'cat'].map((name) => world.phone(name));
  await world.clock.advance(100);
  for (const { act } of phones) act('mark', { at: 0 });
  phones[0]?.act('plant', { key: 'ann.1', at: 1, text: 'hello' });
  await world.clock.advance(500);
  const before = contentOf(phones[1]?.provider.doc ?? new Y.Doc());
  const renewed = world.hub.renew(ROOM);
  await world.clock.advance(10);
  phones[2]?.act('mark', { at: 0 });
  await world.clock.advance(2_000);
  expect(await renewed).toBe(true);
  const clients = world.hub.read(ROOM, (doc) => doc.store.clients.size);
  await world.clock.advance(10);
  expect(await clients).toBe(2);
  const words = phones.map(({ provider }) => contentOf(provider.doc));
  expect(words[0]).toMatchObject({
    ...(before as object),
    open: expect.stringContaining('<cat-2-2m>') as string,
  });
  expect(words[1]).toEqual(words[0]);
  expect(words[2]).toEqual(words[0]);
});

test('S27 a room with too many client ids renews itself', async () => {
  const world = linkedGarden({ timing: { renewAfter: 3 } });
  for (const name of ['ann', 'bob', 'cat', 'dan']) {
    const phone = world.phone(name);
    await world.clock.advance(100);
    phone.act('mark', { at: 0 });
    await world.clock.advance(100);
  }
  await world.clock.advance(1_000);
  const clients = world.hub.read(ROOM, (doc) => doc.store.clients.size);
  await world.clock.advance(100);
  expect(await clients).toBe(1);
});

test('S11 P2 one owner cannot claim client ids without end', async () => {
  const world = linkedGarden({ timing: { claimsPerOwner: 2 } });
  for (let page = 0; page < 4; page++) {
    const phone = world.phone('ann');
    await world.clock.advance(100);
    phone.act('mark', { at: 0 });
    await world.clock.advance(10_000);
    const refused = phone.events.filter(({ is }) => is === 'refused');
    expect(refused).toMatchObject(page < 2 ? [] : [{ code: 'unknown-client' }]);
  }
});

test('S28 a dropped room writes nothing more, and whoever looks hears what the door says', async () => {
  const world = linkedGarden();
  const ann = world.phone('ann');
  await world.clock.advance(100);
  ann.act('mark', { at: 0 });
  await world.clock.advance(3);
  const dropped = world.hub.drop(ROOM);
  await world.clock.advance(100);
  await dropped;
  await world.clock.advance(100);
  // The door says yes here, so the room is simply loaded again, with what was on its way.
  expect(ann.provider.status).toEqual({ is: 'current' });
  expect(ann.provider.doc.getText('open').toJSON()).toBe('<ann-0-1m>');
});

test('S28 closing brings to the disk what was taken, and answers busy afterwards', async () => {
  const disk: Disk = new Map();
  const world = linkedGarden({ makeLog: () => memoryLog(disk) });
  const ann = world.phone('ann');
  await world.clock.advance(100);
  ann.act('mark', { at: 0 });
  await world.clock.advance(2);
  const closing = world.hub.close();
  await world.clock.advance(100);
  await closing;
  expect(disk.get(ROOM)?.rows).toHaveLength(1);
  expect(await world.hub.write(ROOM, share)).toBe('failed');
});

/** A socket made by hand, for what an honest phone would not send. */
function rawSocket(hub: Hub<{ name: string; leads: boolean }>, owner: string | null, admitted = () => true) {
  const heard = new Map<string, (payload: unknown, answer: (value: unknown) => void) => void>();
  const closing: (() => void)[] = [];
  const state = { closed: false, backlog: 0, channels: new Set<string>() };
  const wire: Wire = {
    id: 'raw',
    on: (event, listen) => void heard.set(event, listen),
    onClose: (listen) => void closing.push(listen),
    join: (channel) => void state.channels.add(channel),
    leave: (channel) => void state.channels.delete(channel),
    backlog: () => state.backlog,
    close: () => {
      state.closed = true;
      for (const listen of closing) listen();
    },
  };
  const actor = { name: owner ?? 'stage', leads: false };
  hub.serve(wire, (room) => (room === 'secret' ? null : { owner, actor: () => (admitted() ? actor : null) }));
  const say = (event: string, payload: unknown): Promise<unknown> =>
    new Promise((resolve) => heard.get(event)?.(payload, resolve));
  const hello = (more: object = {}): Promise<unknown> =>
    say('sync:hello', {
      room: ROOM,
      epoch: null,
      run: null,
      stateVector: new Uint8Array([0]),
      pending: [],
      ...more,
    });
  return { state, say, hello };
}

function rawHub(timing = {}) {
  const clock = new FakeClock();
  const reports: Report[] = [];
  const report = (it: Report): void => void reports.push(it);
  const sent: string[] = [];
  const hub = new Hub({
    log: memoryLog(),
    gate: () => createGate(gardenSchema, report as never),
    broadcast: (channel, event) => void sent.push(`${channel} ${event}`),
    clock,
    run: 'run',
    report,
    timing,
  });
  return { clock, hub, reports, sent };
}

async function answerOf(clock: FakeClock, saying: Promise<unknown>): Promise<unknown> {
  await clock.advance(50);
  return saying;
}

test.each([
  ['nothing', undefined],
  ['no room', { room: undefined }],
  ['an empty room', { room: '' }],
  ['a long room', { room: 'x'.repeat(200) }],
  ['an epoch that is no number', { epoch: '1' }],
  ['a broken state vector', { stateVector: new Uint8Array([5, 1]) }],
  [
    'a state vector with NaN',
    { stateVector: new Uint8Array([1, ...new Array<number>(160).fill(0x80), 0, 0]) },
  ],
  ['a state vector that is text', { stateVector: 'abc' }],
  ['pending that is no list', { pending: 'abc' }],
  ['pending ids that are no text', { pending: [{}] }],
  ['too many pending ids', { pending: Array.from({ length: 1001 }, (_, id) => `${id}`) }],
])('S1 a hello with %s is malformed', async (_title, more) => {
  const { clock, hub } = rawHub();
  const { say, hello } = rawSocket(hub, 'ann');
  const saying = more === undefined ? say('sync:hello', more) : hello(more);
  expect(await answerOf(clock, saying)).toEqual({ ok: false, code: 'malformed', upToClock: 0 });
});

test('S7 P2 the door decides per room, and again for every update', async () => {
  const { clock, hub } = rawHub();
  let admitted = true;
  const ann = rawSocket(hub, 'ann', () => admitted);
  const update = { room: ROOM, epoch: 1, bytes: new Uint8Array([0, 0]), commands: [] };
  expect(await answerOf(clock, ann.hello({ room: 'secret' }))).toMatchObject({ code: 'not-admitted' });
  expect(await answerOf(clock, ann.say('sync:update', update))).toMatchObject({ code: 'stale-epoch' });
  expect(await answerOf(clock, ann.hello())).toMatchObject({ ok: true, epoch: 1, fresh: true });
  expect(await answerOf(clock, ann.say('sync:update', update))).toEqual({ ok: true, gone: false });
  admitted = false;
  expect(await answerOf(clock, ann.say('sync:update', update))).toMatchObject({ code: 'not-admitted' });
});

test('S7 P2 a viewer without an owner, like a stage, never writes', async () => {
  const { clock, hub } = rawHub();
  const stage = rawSocket(hub, null);
  await answerOf(clock, stage.hello());
  const update = { room: ROOM, epoch: 1, bytes: new Uint8Array([0, 0]), commands: [] };
  expect(await answerOf(clock, stage.say('sync:update', update))).toMatchObject({ code: 'read-only' });
});

test('S28 whoever is ejected or leaves is sent nothing more', async () => {
  const { clock, hub } = rawHub();
  const [ann, bob] = [rawSocket(hub, 'ann'), rawSocket(hub, 'bob')];
  await answerOf(clock, Promise.all([ann.hello(), bob.hello()]));
  expect([ann.state.channels.size, bob.state.channels.size]).toEqual([1, 1]);
  hub.eject(ROOM, ({ owner }) => owner === 'ann');
  void bob.say('sync:leave', { room: ROOM });
  expect([ann.state.channels.size, bob.state.channels.size]).toEqual([0, 0]);
});

test('S6 P2 a socket has eight updates unanswered at most; what is too fast waits for its turn', async () => {
  const { clock, hub } = rawHub({ updates: { perSecond: 10, burst: 10 } });
  const ann = rawSocket(hub, 'ann');
  await answerOf(clock, ann.hello());
  const codes: string[] = [];
  const say = (count: number): void => {
    const update = { room: ROOM, epoch: 1, bytes: new Uint8Array([9]), commands: [] };
    for (; count > 0; count--)
      void ann.say('sync:update', update).then((answer) => codes.push((answer as Refusal).code));
  };
  say(10);
  await clock.advance(0);
  expect(codes.sort()).toEqual(['busy', 'busy', ...new Array<string>(8).fill('malformed')]);
  say(8);
  await clock.advance(0);
  expect(codes).toHaveLength(12);
  await clock.advance(100);
  expect(codes).toHaveLength(13);
  await clock.advance(500);
  expect(codes).toHaveLength(18);
});

test('S6 P2 whoever floods is disconnected, and said so', async () => {
  const { clock, hub, reports } = rawHub();
  const eve = rawSocket(hub, 'eve');
  await answerOf(clock, eve.hello());
  for (let count = 0; count < 1_000 && !eve.state.closed; count++) void eve.say('sync:hello', {});
  expect(eve.state.closed).toBe(true);
  await clock.advance(50);
  expect(reports).toContainEqual({ is: 'flood', socket: 'raw' });
});

test('S6 a socket that does not read is disconnected before it costs memory', async () => {
  const { clock, hub } = rawHub();
  const [slow, quick] = [rawSocket(hub, 'ann'), rawSocket(hub, 'bob')];
  await answerOf(clock, Promise.all([slow.hello(), quick.hello()]));
  slow.state.backlog = 2 * 1024 * 1024;
  await answerOf(clock, hub.write(ROOM, share));
  await clock.advance(50);
  expect([slow.state.closed, quick.state.closed]).toEqual([true, false]);
});

test('S3 P4 a state vector brings what is missing, and the same run and epoch need no fresh document', async () => {
  const { clock, hub } = rawHub();
  const ann = rawSocket(hub, 'ann');
  await answerOf(clock, hub.write(ROOM, share));
  const first = (await answerOf(clock, ann.hello())) as { bytes: Uint8Array; seq: number };
  const doc = new Y.Doc();
  Y.applyUpdate(doc, first.bytes);
  expect([doc.getMap('ours').toJSON(), first.seq]).toEqual([{ 'x.1': 'x' }, 1]);
  await answerOf(
    clock,
    hub.write(ROOM, (it) => void it.getMap('ours').set('y.1', 'y')),
  );
  const stateVector = Y.encodeStateVector(doc);
  const again = await answerOf(clock, ann.hello({ epoch: 1, run: 'run', stateVector }));
  expect(again).toMatchObject({ ok: true, fresh: false, seq: 2 });
  Y.applyUpdate(doc, (again as { bytes: Uint8Array }).bytes);
  expect(doc.getMap('ours').toJSON()).toEqual({ 'x.1': 'x', 'y.1': 'y' });
  expect(await answerOf(clock, ann.hello({ epoch: 1, run: 'other', stateVector }))).toMatchObject({
    fresh: true,
  });
  expect(await answerOf(clock, ann.hello({ epoch: 7, run: 'run', stateVector }))).toMatchObject({
    fresh: true,
  });
});
