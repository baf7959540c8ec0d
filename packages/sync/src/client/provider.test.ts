import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { contentOf, linkedGarden, ROOM } from '../testing/linked.ts';
import type { Linked, Phone } from '../testing/linked.ts';
import type { Command } from './command.ts';
import type { OutboxStore } from './outbox-store.ts';

async function gardenWith(...names: string[]): Promise<{ world: Linked; phones: Phone[] }> {
  const world = linkedGarden();
  const phones = names.map((name) => world.phone(name));
  await world.clock.advance(100);
  return { world, phones };
}

function refusals({ events }: Phone): unknown[] {
  return events.filter(({ is }) => is === 'refused');
}

/** A store that can be looked into, and made to fail. */
function openStore(): OutboxStore & { kept: Map<string, Command>; broken: string | null } {
  const kept = new Map<string, Command>();
  const store = {
    kept,
    broken: null as string | null,
    load: async () => fail('load') ?? [...kept.values()],
    put: async (command: Command) => fail('put') ?? void kept.set(command.id, command),
    remove: async (ids: readonly string[]) => fail('remove') ?? ids.forEach((id) => kept.delete(id)),
  };
  const fail = (what: string): null => {
    if (store.broken === what) throw new Error(`no ${what}`);
    return null;
  };
  return store;
}

test('S30 P1 the status tells the truth from the first hello to saved', async () => {
  const world = linkedGarden();
  const ann = world.phone('ann', { connected: false });
  expect(ann.provider.status).toMatchObject({ is: 'offline', pending: 0 });
  await world.clock.advance(10);
  ann.socket.connect();
  await world.clock.advance(100);
  ann.act('mark', { at: 0 });
  await world.clock.advance(100);
  ann.socket.disconnect();
  ann.act('mark', { at: 0 });
  const said = ann.events.flatMap((event) => (event.is === 'status' ? [event.status.is] : []));
  expect(said).toEqual(['connecting', 'current', 'sending', 'current', 'offline', 'offline']);
  expect(ann.provider.status).toEqual({ is: 'offline', pending: 1, stored: false });
});

test('S31 P3 a refused command is told with its words and its code, is out of the document, and others go on', async () => {
  const { world, phones } = await gardenWith('ann', 'bob');
  const [ann, bob] = phones as [Phone, Phone];
  ann.act('plant', { key: 'ann.1', at: 1, text: 'mine' });
  await world.clock.advance(100);
  const old = bob.provider.doc;
  bob.act('mark', { at: 0 });
  bob.act('uproot', { key: 'ann.1' });
  bob.act('mark', { at: 1 });
  expect(contentOf(bob.provider.doc)).toMatchObject({ mine: {} });
  await world.clock.advance(500);
  expect(refusals(bob)).toEqual([
    {
      is: 'refused',
      code: 'not-allowed',
      command: { id: 'bob-1-2', name: 'uproot', args: { key: 'ann.1' } },
    },
  ]);
  expect(bob.provider.doc).not.toBe(old);
  expect(bob.provider.doc.clientID).not.toBe(old.clientID);
  expect(bob.provider.status).toEqual({ is: 'current' });
  for (const { provider } of [ann, bob]) {
    expect(contentOf(provider.doc)).toMatchObject({
      mine: { 'ann.1': { place: 1 } },
      open: '<bob-1-1m><bob-1-3m>',
    });
  }
});

test('S31 P3 a command that does not fit any more when it is done again is given back', async () => {
  const { world, phones } = await gardenWith('ann', 'lea');
  const [ann] = phones as [Phone, Phone];
  ann.act('plant', { key: 'ann.1', at: 1, text: 'mine' });
  await world.clock.advance(100);
  ann.socket.disconnect();
  ann.act('place', { key: 'ann.1', at: 7 });
  void world.hub.write(ROOM, (doc) => void doc.getMap('mine').delete('ann.1'));
  await world.clock.advance(100);
  world.restart();
  ann.socket.connect();
  await world.clock.advance(500);
  expect(refusals(ann)).toMatchObject([{ code: 'no-longer-fits', command: { name: 'place' } }]);
  expect(ann.provider.status).toEqual({ is: 'current' });
});

test('S19 P3 what landed in something deleted meanwhile is given back as gone', async () => {
  const { world, phones } = await gardenWith('ann');
  const [ann] = phones as [Phone];
  ann.act('plant', { key: 'ann.1', at: 1, text: 'mine' });
  await world.clock.advance(100);
  ann.socket.disconnect();
  ann.act('place', { key: 'ann.1', at: 7 });
  void world.hub.write(ROOM, (doc) => void doc.getMap('mine').delete('ann.1'));
  await world.clock.advance(100);
  ann.socket.connect();
  await world.clock.advance(500);
  expect(refusals(ann)).toMatchObject([{ code: 'gone', command: { name: 'place' } }]);
  expect(ann.provider.status).toEqual({ is: 'current' });
});

test('S31 P3 a command that does not fit at once is refused at once, and nothing is kept of it', async () => {
  const { phones } = await gardenWith('ann');
  const [ann] = phones as [Phone];
  expect(ann.act('place', { key: 'ann.9', at: 1 })).toBeNull();
  expect(ann.provider.status).toEqual({ is: 'current' });
});

test('S31 P2 a document that says the impossible is no trap: what keeps breaking is given back after four tries', async () => {
  const world = linkedGarden();
  const ann = world.phone('ann', {
    // Every try makes a gap in the clock that the server does not know of.
    apply: (doc, { args }) => {
      if (args !== 'ok') doc.clientID = 7;
      doc.getText('open').insert(0, 'x');
      return true;
    },
    clientId: undefined as never,
  });
  await world.clock.advance(100);
  void world.hub.load(ROOM, new Uint8Array([1, 1, 7, 0, 4, 1, 4, 111, 112, 101, 110, 1, 97, 0]));
  await world.clock.advance(100);
  ann.provider.perform({ id: 'c1', name: 'write', args: 'bad' });
  ann.provider.perform({ id: 'c2', name: 'write', args: 'ok' });
  await world.clock.advance(60_000);
  expect(refusals(ann)).toMatchObject([{ command: { id: 'c1' }, code: 'unknown-client' }]);
  expect(ann.provider.status).toEqual({ is: 'current' });
});

test('S32 P1 P10 a page that comes back does what it had stored, exactly once', async () => {
  const { world, phones } = await gardenWith('bob');
  const [bob] = phones as [Phone];
  const store = openStore();
  const ann = world.phone('ann', { store });
  await world.clock.advance(100);
  ann.socket.disconnect();
  ann.act('mark', { at: 0 });
  ann.act('mark', { at: 1 });
  expect(ann.provider.status).toEqual({ is: 'offline', pending: 2, stored: true });
  await world.clock.advance(10);
  ann.provider.dispose();
  const again = world.phone('ann', { store });
  await world.clock.advance(500);
  expect(again.provider.status).toEqual({ is: 'current' });
  expect(bob.provider.doc.getText('open').toJSON()).toBe('<ann-1-1m><ann-1-2m>');
  expect([...store.kept]).toEqual([]);
});

test('S32 P1 P10 what was durable before the page could hear of it is not done twice', async () => {
  const { world, phones } = await gardenWith('bob');
  const [bob] = phones as [Phone];
  const store = openStore();
  const ann = world.phone('ann', { store });
  await world.clock.advance(100);
  ann.act('mark', { at: 0 });
  await world.clock.advance(1);
  // The update is on its way; the page is gone before the answer.
  ann.provider.dispose();
  await world.clock.advance(1_000);
  expect(store.kept.size).toBe(1);
  const again = world.phone('ann', { store });
  await world.clock.advance(500);
  expect(again.events).toContainEqual(expect.objectContaining({ is: 'settled' }));
  expect(bob.provider.doc.getText('open').toJSON()).toBe('<ann-1-1m>');
});

test('S32 P1 two tabs with one outbox do a command once', async () => {
  const { world, phones } = await gardenWith('bob');
  const [bob] = phones as [Phone];
  const store = openStore();
  store.kept.set('c1', { id: 'c1', name: 'mark', args: { at: 0 } });
  const tabs = [world.phone('ann', { store }), world.phone('ann', { store })];
  await world.clock.advance(5_000);
  for (const { provider } of tabs) expect(provider.status).toEqual({ is: 'current' });
  expect(bob.provider.doc.getText('open').toJSON()).toBe('<c1>');
});

test('S33 P10 after a cut the same document goes on; after a restart a fresh one does', async () => {
  const { world, phones } = await gardenWith('ann', 'bob');
  const [ann, bob] = phones as [Phone, Phone];
  const first = ann.provider.doc;
  ann.socket.disconnect();
  ann.act('mark', { at: 0 });
  bob.act('mark', { at: 0 });
  await world.clock.advance(500);
  ann.socket.connect();
  await world.clock.advance(500);
  expect(ann.provider.doc).toBe(first);
  expect(contentOf(ann.provider.doc)).toEqual(contentOf(bob.provider.doc));
  world.restart();
  ann.socket.connect();
  await world.clock.advance(500);
  expect(ann.provider.doc).not.toBe(first);
  expect(ann.events.filter(({ is }) => is === 'doc')).toHaveLength(2);
});

/** Sleeps so long on a line that is dead without anybody having said so; whether it is current half a second after. */
async function sleptFor(seconds: number, wakes: boolean): Promise<boolean> {
  const { world, phones } = await gardenWith('ann');
  const [ann] = phones as [Phone];
  world.network.down = true;
  await world.clock.advance(1_000);
  void world.hub.write(ROOM, (doc) => doc.getMap('ours').set('server.1', 'meanwhile'));
  await world.clock.advance((seconds - 1) * 1_000);
  world.network.down = false;
  if (wakes) ann.provider.wake();
  await world.clock.advance(500);
  return ann.provider.doc.getMap('ours').size === 1 && ann.provider.status.is === 'current';
}

test.each([11, 30, 60, 600, 1_800])(
  'S33 P10 a page that slept for %d seconds through a dead line is current half a second after it woke',
  async (seconds) => {
    expect(await sleptFor(seconds, true)).toBe(true);
  },
);

test('S33 P10 negative control: a page that nobody wakes holds what it held', async () => {
  expect(await sleptFor(1_800, false)).toBe(false);
});

test.each(['load', 'put', 'remove'])(
  'S34 P1 when the store fails to %s, edits reach the server all the same, and the status says that nothing is kept',
  async (broken) => {
    const { world, phones } = await gardenWith('bob');
    const [bob] = phones as [Phone];
    const store = openStore();
    store.broken = broken;
    const ann = world.phone('ann', { store });
    await world.clock.advance(100);
    ann.act('mark', { at: 0 });
    await world.clock.advance(500);
    expect(ann.provider.status).toEqual({ is: 'current' });
    expect(bob.provider.doc.getText('open').toJSON()).toBe('<ann-1-1m>');
    ann.socket.disconnect();
    expect(ann.provider.status).toMatchObject({ is: 'offline', stored: false });
  },
);

test.each(['load', 'put', 'remove'])(
  'S34 P1 a store that failed to %s and works again holds exactly what waits, without anybody touching the phone',
  async (broken) => {
    const store = openStore();
    const world = linkedGarden();
    store.kept.set('old', { id: 'old', name: 'mark', args: { at: 0 } });
    const ann = world.phone('ann', { store, connected: false });
    await world.clock.advance(100);
    store.broken = broken;
    ann.act('mark', { at: 0 });
    ann.socket.connect();
    await world.clock.advance(500);
    expect(ann.provider.status).toEqual({ is: 'current' });
    ann.socket.disconnect();
    ann.act('mark', { at: 1 });
    await world.clock.advance(20_000);
    expect(ann.provider.status.is).toBe('offline');
    store.broken = null;
    await world.clock.advance(8_000);
    expect(ann.provider.status).toEqual({ is: 'offline', pending: 1, stored: true });
    expect([...store.kept.keys()]).toEqual(['ann-0-2m']);
  },
);

test('S34 P1 what an earlier page left is done as soon as a store that failed gives it', async () => {
  const { world, phones } = await gardenWith('bob');
  const [bob] = phones as [Phone];
  const store = openStore();
  store.kept.set('old', { id: 'old', name: 'mark', args: { at: 1 } });
  store.broken = 'load';
  const ann = world.phone('ann', { store });
  ann.act('mark', { at: 0 });
  await world.clock.advance(500);
  expect(bob.provider.doc.getText('open').toJSON()).toBe('<ann-1-1m>');
  store.broken = null;
  await world.clock.advance(10_000);
  expect(bob.provider.doc.getText('open').toJSON()).toBe('<ann-1-1m><old>');
  expect([...store.kept]).toEqual([]);
});

test('S34 a store that hangs does not keep anyone from working, and may still answer later', async () => {
  const { world, phones } = await gardenWith('bob');
  const [bob] = phones as [Phone];
  let answer: (commands: Command[]) => void = () => undefined;
  const load = (): Promise<Command[]> => new Promise((resolve) => (answer = resolve));
  const ann = world.phone('ann', { store: { ...openStore(), load } });
  await world.clock.advance(1_500);
  ann.act('mark', { at: 0 });
  await world.clock.advance(500);
  expect(bob.provider.doc.getText('open').toJSON()).toBe('<ann-1-1m>');
  answer([{ id: 'old', name: 'mark', args: { at: 1 } }]);
  ann.act('mark', { at: 1 });
  await world.clock.advance(1_000);
  expect(bob.provider.doc.getText('open').toJSON()).toBe('<ann-1-1m><ann-1-2m><old>');
  expect(ann.provider.status).toEqual({ is: 'current' });
});

test('S36 an undo of the product is sent like a command, and takes back only what is one’s own', async () => {
  const { world, phones } = await gardenWith('ann', 'bob');
  const [ann, bob] = phones as [Phone, Phone];
  const undo = new Y.UndoManager(ann.provider.doc.getText('open'), {
    trackedOrigins: new Set([ann.provider.origin]),
    captureTimeout: 0,
  });
  ann.act('mark', { at: 0 });
  await world.clock.advance(500);
  bob.act('mark', { at: 1 });
  await world.clock.advance(500);
  undo.undo();
  await world.clock.advance(500);
  for (const { provider } of [ann, bob]) expect(provider.doc.getText('open').toJSON()).toBe('<bob-1-1m>');
  expect(ann.provider.status).toEqual({ is: 'current' });
});

test('S36 P3 an edit that was no command cannot be done again on a fresh document, and that is told', async () => {
  const { world, phones } = await gardenWith('ann');
  const [ann] = phones as [Phone];
  ann.socket.disconnect();
  ann.provider.doc.getText('open').insert(0, 'loose');
  expect(ann.provider.status).toMatchObject({ pending: 1 });
  world.restart();
  ann.socket.connect();
  await world.clock.advance(500);
  expect(refusals(ann)).toEqual([{ is: 'refused', command: null, code: 'not-replayable' }]);
  expect(ann.provider.doc.getText('open').toJSON()).toBe('');
});

test('S37 commands that were never sent may become one', async () => {
  const { world, phones } = await gardenWith('bob');
  const [bob] = phones as [Phone];
  const store = openStore();
  const join = (earlier: Command, later: Command): unknown =>
    earlier.name === 'place' && later.name === 'place' ? later.args : undefined;
  const ann = world.phone('ann', { store, join });
  await world.clock.advance(100);
  ann.act('plant', { key: 'ann.1', at: 1, text: 'mine' });
  await world.clock.advance(100);
  ann.socket.disconnect();
  for (let at = 2; at < 9; at++) ann.act('place', { key: 'ann.1', at });
  ann.act('mark', { at: 0 });
  expect(ann.provider.status).toMatchObject({ pending: 2 });
  await world.clock.advance(10);
  expect([...store.kept.values()].map(({ args }) => args)).toEqual([{ key: 'ann.1', at: 8 }, { at: 0 }]);
  ann.socket.connect();
  await world.clock.advance(500);
  expect(contentOf(bob.provider.doc)).toMatchObject({ mine: { 'ann.1': { place: 8 } } });
  expect([...store.kept]).toEqual([]);
});

test('S31 a thousand commands may wait; one more is refused at once', { timeout: 60_000 }, async () => {
  const world = linkedGarden();
  const ann = world.phone('ann', { connected: false });
  for (let at = 0; at < 1_000; at++) expect(ann.act('share', { key: `all.${at}`, text: 'x' })).not.toBeNull();
  expect(ann.act('share', { key: 'all.more', text: 'x' })).toBeNull();
  ann.socket.connect();
  await world.clock.advance(20_000);
  expect(ann.provider.status).toEqual({ is: 'current' });
  expect(ann.provider.doc.getMap('ours').size).toBe(1_000);
});

test(
  'S31 P3 a hundred refused at once are all given back within half a minute',
  { timeout: 60_000 },
  async () => {
    const { world, phones } = await gardenWith('ann');
    const [ann] = phones as [Phone];
    ann.socket.disconnect();
    for (let count = 0; count < 100; count++) ann.act('rule', { text: `${count}` });
    ann.act('mark', { at: 0 });
    ann.socket.connect();
    await world.clock.advance(30_000);
    expect(refusals(ann)).toHaveLength(100);
    expect(ann.provider.status).toEqual({ is: 'current' });
    expect(contentOf(ann.provider.doc)).toMatchObject({ rules: '', open: '<ann-0-101m>' });
  },
);

test('S38 a room that refuses is told, and asked again when the line comes back', async () => {
  const world = linkedGarden();
  const stage = world.phone('stage');
  await world.clock.advance(100);
  expect(stage.provider.status).toEqual({ is: 'current' });
  stage.act('mark', { at: 0 });
  await world.clock.advance(100);
  expect(stage.provider.status).toEqual({ is: 'refused', code: 'read-only', pending: 1 });
});
