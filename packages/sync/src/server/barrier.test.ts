import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { gardenDoc } from '../testing/garden.ts';
import { answerOf, rawHub, rawSocket } from '../testing/raw-socket.ts';
import { heldLog, lyingLog } from '../testing/faulty-log.ts';
import type { HeldLog } from '../testing/faulty-log.ts';
import { contentOf, linkedGarden, ROOM } from '../testing/linked.ts';
import type { Linked, Phone } from '../testing/linked.ts';
import { memoryLog } from '../testing/memory-log.ts';
import type { Disk } from '../testing/memory-log.ts';

type World = Linked & { readonly log: HeldLog; readonly disk: Disk };

/** A garden whose disk does nothing until it is told to. `lying` says "durable" before it is. */
function heldGarden(lying = false): World {
  const disk: Disk = new Map();
  const log = heldLog(memoryLog(disk));
  return Object.assign(linkedGarden({ makeLog: () => (lying ? lyingLog(log) : log) }), { log, disk });
}

/** ann acts, bob looks and then cat comes in; what reached anyone while the disk was still busy. */
async function leakedBeforeCommit(lying: boolean): Promise<string[]> {
  const world = heldGarden(lying);
  const [ann, bob] = [world.phone('ann'), world.phone('bob')];
  await world.clock.advance(100);
  ann.act('plant', { key: 'ann.1', at: 1, text: 'SECRET' });
  await world.clock.advance(100);
  const cat = world.phone('cat');
  let read: unknown;
  void world.hub.read(ROOM, contentOf).then((content) => {
    read = content;
  });
  await world.clock.advance(1_000);
  expect(world.log.waiting).toHaveLength(1);
  const leaks = [
    ann.provider.status.is === 'current' ? 'ann was told it is saved' : '',
    JSON.stringify(contentOf(bob.provider.doc)).includes('SECRET') ? 'bob sees it' : '',
    JSON.stringify(contentOf(cat.provider.doc)).includes('SECRET') ? 'cat was let in with it' : '',
    JSON.stringify(world.network.sent).includes('SECRET') ? 'it was sent' : '',
    read === undefined ? '' : 'it was read',
  ];
  await world.log.release();
  await world.clock.advance(1_000);
  for (const { provider } of [ann, bob, cat]) {
    expect(provider.status).toEqual({ is: 'current' });
    expect(contentOf(provider.doc)).toMatchObject({ mine: { 'ann.1': { words: 'SECRET' } } });
  }
  expect(read).toMatchObject({ mine: { 'ann.1': { words: 'SECRET' } } });
  return leaks.filter((leak) => leak !== '');
}

test('S20 P1 nothing leaves before the commit: no acknowledgement, no frame, no answer to a hello, no reading', async () => {
  expect(await leakedBeforeCommit(false)).toEqual([]);
});

test('S20 P1 negative control: with a log that says durable too early, all of that leaves', async () => {
  expect(await leakedBeforeCommit(true)).toEqual(
    expect.arrayContaining([
      'ann was told it is saved',
      'bob sees it',
      'cat was let in with it',
      'it was read',
    ]),
  );
});

test('S21 P1 what arrives within a few milliseconds becomes durable together, the rest while the disk is busy next', async () => {
  const world = heldGarden();
  const phones = ['ann', 'bob', 'cat', 'dan'].map((name) => world.phone(name));
  await world.clock.advance(100);
  for (const phone of phones) phone.act('mark', { at: 0 });
  await world.clock.advance(60);
  const commands = () => world.log.waiting.map((batch) => batch.flatMap((entry) => entry.commands).length);
  expect(commands()).toEqual([4]);
  for (const phone of phones) phone.act('mark', { at: 0 });
  await world.clock.advance(60);
  expect(world.log.waiting).toHaveLength(1);
  await world.log.release();
  await world.clock.advance(10);
  expect(commands()).toEqual([4]);
});

test('S21 P1 rooms share one durable transaction', async () => {
  const world = heldGarden();
  const writes = ['a', 'b'].map((room) => world.hub.write(room, (doc) => doc.getMap('ours').set('x.1', 'x')));
  await world.clock.advance(10);
  expect(world.log.waiting.map((batch) => batch.map(({ room }) => room))).toEqual([['a', 'b']]);
  await world.log.release();
  expect(await Promise.all(writes)).toEqual(['done', 'done']);
});

test('S21 P1 the acknowledgement comes before the frame, and one frame carries what became durable together', async () => {
  const world = heldGarden();
  const [ann, bob] = [world.phone('ann'), world.phone('bob')];
  await world.clock.advance(100);
  const heard: string[] = [];
  ann.provider.subscribe((event) => void (event.is === 'settled' && heard.push('acknowledged')));
  bob.socket.on('sync:frame', () => heard.push('frame'));
  for (let count = 0; count < 3; count++) ann.act('mark', { at: 0 });
  await world.clock.advance(10);
  await world.log.release();
  await world.clock.advance(50);
  expect(heard).toEqual(['acknowledged', 'acknowledged', 'acknowledged', 'frame']);
});

/** Both act, and the disk fails; `written`: after it had written all the same. */
async function afterFailure(written: boolean): Promise<{ world: World; phones: Phone[] }> {
  const world = heldGarden();
  const phones = [world.phone('ann'), world.phone('bob')];
  await world.clock.advance(100);
  for (const phone of phones) phone.act('mark', { at: 0 });
  await world.clock.advance(10);
  // Judged on a document that holds what is about to be lost.
  phones[0]?.act('mark', { at: 1 });
  await world.clock.advance(10);
  await world.log.fail(written);
  await world.clock.advance(10);
  return { world, phones };
}

test.each([false, true])(
  'S22 P1 when a commit fails (written all the same: %s) nobody is told saved, and everything is there once in the end',
  async (written) => {
    const { world, phones } = await afterFailure(written);
    // What was written all the same is found again at the next hello, and then saved is the truth.
    if (!written) for (const { provider } of phones) expect(provider.status.is).not.toBe('current');
    expect(world.reports).toContainEqual({ is: 'commit-failed', error: new Error('disk full') });
    for (let left = 5; left > 0; left--) {
      await world.clock.advance(3_000);
      while (world.log.waiting.length > 0) await world.log.release();
    }
    await world.clock.advance(3_000);
    const words = phones.map(({ provider }) => provider.doc.getText('open').toJSON());
    expect(words[0]).toBe(words[1]);
    expect([...(words[0] ?? '').matchAll(/<[^>]+>/g)].map(([mark]) => mark).sort()).toEqual([
      '<ann-0-1m>',
      '<ann-0-2m>',
      '<bob-1-1m>',
    ]);
    for (const { provider } of phones) expect(provider.status).toEqual({ is: 'current' });
  },
);

test('S22 P1 while the disk hangs, the queue is bounded and phones are told to wait', async () => {
  const log = heldLog(memoryLog());
  const world = linkedGarden({ makeLog: () => log, timing: { queue: 5 } });
  const phones = ['ann', 'bob', 'cat', 'dan'].map((name) => world.phone(name));
  await world.clock.advance(100);
  for (const phone of phones) for (let count = 0; count < 4; count++) phone.act('mark', { at: 0 });
  await world.clock.advance(5);
  for (const phone of phones) for (let count = 0; count < 4; count++) phone.act('mark', { at: 0 });
  await world.clock.advance(5_000);
  for (const batch of log.waiting) expect(batch.length).toBeLessThanOrEqual(16);
  for (let left = 20; left > 0; left--) {
    await world.clock.advance(2_000);
    while (log.waiting.length > 0) await log.release();
  }
  await world.clock.advance(10_000);
  for (const { provider } of phones) expect(provider.status).toEqual({ is: 'current' });
  expect([...(phones[0]?.provider.doc.getText('open').toJSON() ?? '').matchAll(/</g)]).toHaveLength(32);
});

test('S22 P4 a command that was written although its commit failed is not done again by another tab', async () => {
  const log = heldLog(memoryLog());
  const { clock, hub } = rawHub({}, log);
  const tabs = [rawSocket(hub, 'ann'), rawSocket(hub, 'ann')];
  await answerOf(clock, Promise.all(tabs.map(({ hello }) => hello())));
  const [first, second] = tabs.map(({ say }, index) => {
    const doc = gardenDoc();
    doc.clientID = 100 + index;
    doc.getText('open').insert(0, 'once');
    const bytes = Y.encodeStateAsUpdate(doc);
    return () => say('sync:update', { room: ROOM, epoch: 1, bytes, commands: ['c1'] });
  });
  const saying = first?.();
  await clock.advance(10);
  await log.fail(true);
  expect(await saying).toMatchObject({ code: 'busy' });
  await clock.advance(10);
  expect(await answerOf(clock, second?.() ?? Promise.reject(new Error('no tab')))).toMatchObject({
    code: 'already-done',
  });
});
