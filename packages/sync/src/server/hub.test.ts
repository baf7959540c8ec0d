import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { gardenDoc, plantedGarden } from '../testing/garden.ts';
import { contentOf, linkedGarden, ROOM } from '../testing/linked.ts';
import { memoryLog } from '../testing/memory-log.ts';
import type { Disk } from '../testing/memory-log.ts';
import { share } from '../testing/raw-socket.ts';
import type { UpdateLog } from './update-log.ts';

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

test('S27 P8 nothing that was deleted, and nobody who wrote, is in the log of a renewed room', async () => {
  const disk: Disk = new Map();
  const world = linkedGarden({ makeLog: () => memoryLog(disk) });
  const ann = world.phone('ann');
  await world.clock.advance(100);
  ann.act('plant', { key: 'ann.1', at: 1, text: 'SECRET' });
  await world.clock.advance(100);
  ann.act('uproot', { key: 'ann.1' });
  await world.clock.advance(100);
  const bytes = (): string => {
    const { snapshot, rows } = disk.get(ROOM) ?? { snapshot: null, rows: [] };
    return Buffer.concat(
      [snapshot ?? [], ...rows.map((row) => row.bytes)].map((part) => Buffer.from(part)),
    ).toString('latin1');
  };
  expect(bytes()).toContain('SECRET');
  expect(disk.get(ROOM)?.claims).toHaveLength(1);
  const renewed = world.hub.renew(ROOM);
  await world.clock.advance(1_000);
  expect(await renewed).toBe(true);
  expect(bytes()).not.toContain('SECRET');
  // The id of the person's place is nowhere any more; only that their commands were done.
  expect(disk.get(ROOM)?.claims).toEqual([]);
  expect(ann.provider.status).toEqual({ is: 'current' });
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

test('S27 a room that is mostly past is renewed when nobody looks any more, and whoever comes back finds all of it', async () => {
  const disk: Disk = new Map();
  const world = linkedGarden({
    makeLog: () => memoryLog(disk),
    timing: { idle: 1_000 },
  });
  const ann = world.phone('ann');
  await world.clock.advance(500);
  ann.act('plant', { key: 'ann.1', at: 1, text: 'hello' });
  await world.clock.advance(500);
  for (let client = 1; client <= 110; client++) {
    const page = gardenDoc();
    page.clientID = client;
    page.getMap('ours').set('all.1', `${client}`);
    void world.hub.load(ROOM, Y.encodeStateAsUpdate(page));
  }
  await world.clock.advance(500);
  const before = contentOf(ann.provider.doc);
  expect(disk.get(ROOM)?.epoch).toBe(1);
  ann.socket.disconnect();
  await world.clock.advance(3_000);
  const kept = disk.get(ROOM);
  expect([kept?.epoch, kept?.rows.length, world.hub.size]).toEqual([2, 0, 0]);
  ann.socket.connect();
  await world.clock.advance(1_000);
  expect(ann.provider.status).toEqual({ is: 'current' });
  expect(contentOf(ann.provider.doc)).toEqual(before);
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

test('S25 P1 a reading is of what is durable, is told as impossible when nothing can be, and lets a bug of the reader through', async () => {
  const inner = memoryLog();
  const world = linkedGarden({
    makeLog: () => ({ ...inner, commit: async () => Promise.reject(new Error('disk')) }),
  });
  void world.hub.write(ROOM, share);
  await world.clock.advance(1_000);
  const empty = world.hub.read(ROOM, contentOf);
  await world.clock.advance(100);
  expect(await empty).toMatchObject({ ours: {} });
  const failing = world.hub.read(ROOM, () => {
    throw new Error('reader');
  });
  await expect(failing).rejects.toThrow('reader');
  await world.hub.close();
  await expect(world.hub.read(ROOM, contentOf)).rejects.toThrow('cannot be read');
});
