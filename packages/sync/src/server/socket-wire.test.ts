import type { Socket } from 'socket.io';
import { expect, test } from 'vitest';
import { contentOf, ROOM } from '../testing/linked.ts';
import { current, realGarden, until, untilRead } from '../testing/real-sockets.ts';
import { wireOf } from './socket-wire.ts';

const PATIENCE = { timeout: 60_000 };

test(
  'S2 P4 over real sockets: two phones converge, binary both ways, and a cut line catches up',
  PATIENCE,
  async () => {
    await using garden = await realGarden();
    const { hub, reports } = garden;
    const [ann, bob] = [garden.phone('ann'), garden.phone('bob')];
    await Promise.all([until(ann.provider, current), until(bob.provider, current)]);
    ann.provider.perform({ id: 'a1', name: 'plant', args: { key: 'ann.1', at: 1, text: 'é🙂' } });
    bob.provider.perform({ id: 'b1', name: 'mark', args: { at: 0 } });
    await Promise.all([until(ann.provider, current), until(bob.provider, current)]);
    await untilRead(ann.provider.doc, '<b1>');
    bob.socket.disconnect();
    ann.provider.perform({ id: 'a2', name: 'mark', args: { at: 1 } });
    await until(ann.provider, current);
    bob.socket.connect();
    await untilRead(bob.provider.doc, '<a2>');
    await until(bob.provider, current);
    expect(contentOf(bob.provider.doc)).toMatchObject({
      mine: { 'ann.1': { words: 'é🙂' } },
      open: '<b1><a2>',
    });
    expect(await hub.read(ROOM, contentOf)).toMatchObject({
      mine: { 'ann.1': { place: 1 } },
      open: '<b1><a2>',
    });
    expect(reports).toEqual([]);
  },
);

test('S2 what is small is one text for a whole room, what is large stays binary', PATIENCE, async () => {
  await using garden = await realGarden();
  const { hub } = garden;
  const { socket, provider } = garden.phone('ann');
  await until(provider, current);
  const heard: unknown[] = [];
  socket.on('sync:frame', ({ bytes }: { bytes: unknown }) => heard.push(bytes));
  for (const size of [10, 10_000]) {
    await hub.write(ROOM, (doc) => void doc.getMap('ours').set(`x.${size}`, 'x'.repeat(size)));
    await new Promise<void>((resolve) => void socket.once('sync:frame', () => resolve()));
  }
  expect(heard.map((bytes) => typeof bytes)).toEqual(['string', 'object']);
});

test(
  'S2 an answer comes once and whole: text in one piece, bytes as bytes, also while others wait',
  PATIENCE,
  async () => {
    await using garden = await realGarden();
    const { server } = garden;
    const connected = new Promise<Socket>((resolve) => void server.on('connection', resolve));
    const { socket } = garden.phone('ann');
    const there = await connected;
    const bytes = new Uint8Array(5_000).fill(7);
    there.on('ask', (what: string, answer: (...values: unknown[]) => void) => {
      answer(what === 'bytes' ? { ok: true, bytes } : { ok: true, words: `é🙂 ${what}` });
      answer('again');
    });
    const ask = (what: string): Promise<unknown> => socket.timeout(5_000).emitWithAck('ask', what);
    expect(await ask('one')).toEqual({ ok: true, words: 'é🙂 one' });
    const [first, large, last] = await Promise.all([ask('first'), ask('bytes'), ask('last')]);
    expect([first, last]).toEqual([
      { ok: true, words: 'é🙂 first' },
      { ok: true, words: 'é🙂 last' },
    ]);
    expect(Buffer.from((large as { bytes: Uint8Array }).bytes).equals(bytes)).toBe(true);
  },
);

test('S6 real sockets: how much waits for one that does not read can be told', PATIENCE, async () => {
  await using garden = await realGarden();
  const { server } = garden;
  const connected = new Promise<Socket>((resolve) => void server.on('connection', resolve));
  const { socket } = garden.phone('ann');
  const there = await connected;
  const wire = wireOf(there);
  expect(wire.backlog()).toBe(0);
  // engine.io hands over to the socket in the next turn; until then everything waits.
  for (let left = 50; left > 0; left--) there.emit('sync:frame', new Uint8Array(10_000));
  expect(wire.backlog()).toBeGreaterThan(100_000);
  const closed = new Promise((resolve) => void socket.on('disconnect', resolve));
  wire.close();
  expect(await closed).toBe('transport close');
});

test(
  'S1 real sockets: noise under the names of the channel is answered or ignored, and the server stays',
  PATIENCE,
  async () => {
    await using garden = await realGarden();
    const { socket, provider } = garden.phone('ann');
    await until(provider, current);
    const say = (event: string, ...args: unknown[]): Promise<unknown> =>
      socket.timeout(5_000).emitWithAck(event, ...args);
    expect(await say('sync:hello')).toMatchObject({ code: 'malformed' });
    expect(await say('sync:update', { room: ROOM, epoch: 1, bytes: 'text', commands: [] })).toMatchObject({
      code: 'malformed',
    });
    expect(await say('sync:update', [[[]]])).toMatchObject({ code: 'malformed' });
    socket.emit('sync:leave', null);
    socket.emit('sync:hello', { room: ROOM });
    provider.perform({ id: 'a1', name: 'mark', args: { at: 0 } });
    await until(provider, current);
    expect(provider.doc.getText('open').toJSON()).toBe('<a1>');
  },
);
