import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import { io } from 'socket.io-client';
import type { Socket as ClientSocket } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import type { Doc } from 'yjs';
import { Provider } from '../client/index.ts';
import type { Status } from '../client/index.ts';
import type { Clock } from '../clock.ts';
import type { DownEvents, UpEvents } from '../events.ts';
import { createGate } from '../gate/index.ts';
import { gardenSchema } from '../testing/garden.ts';
import type { Gardener } from '../testing/garden.ts';
import { applyInGarden, contentOf, ROOM } from '../testing/linked.ts';
import { memoryLog } from '../testing/memory-log.ts';
import { Hub } from './hub.ts';
import type { Report } from './report.ts';
import { socketBroadcast, wireOf } from './socket-wire.ts';

type ProductUp = UpEvents & { hello: (name: string) => void };

const clock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const PATIENCE = { timeout: 60_000 };

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startServer(): Promise<{
  url: string;
  hub: Hub<Gardener>;
  reports: Report[];
  server: Server;
}> {
  const http = createServer();
  const server = new Server<ProductUp, DownEvents>(http, { serveClient: false });
  const reports: Report[] = [];
  const hub = new Hub<Gardener>({
    log: memoryLog(),
    gate: () => createGate(gardenSchema, (error) => reports.push({ is: 'bug', where: 'schema', error })),
    broadcast: socketBroadcast(server),
    clock,
    run: 'run',
    report: (report) => reports.push(report),
  });
  server.on('connection', (socket) => {
    const { name } = socket.handshake.auth as { name: string };
    hub.serve(wireOf(socket), () => ({ owner: name, actor: () => ({ name, leads: false }) }));
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.close(),
    () => hub.close(),
  );
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    hub,
    reports,
    server: server as unknown as Server,
  };
}

function phone(url: string, name: string, reports: Report[]): { provider: Provider; socket: ClientSocket } {
  const socket: ClientSocket<DownEvents & { product: () => void }, ProductUp> = io(url, {
    auth: { name },
    transports: ['websocket'],
    reconnectionDelay: 20,
    forceNew: true,
  });
  const report = (error: unknown): void => void reports.push({ is: 'bug', where: name, error });
  const provider = new Provider({ wire: socket, room: ROOM, apply: applyInGarden, clock, report });
  closing.push(
    () => socket.disconnect(),
    () => provider.dispose(),
  );
  return { provider, socket: socket };
}

function until(provider: Provider, fine: (status: Status) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!fine(provider.status)) return;
      stop();
      resolve();
    };
    const stop = provider.subscribe(look);
    look();
  });
}

/** Resolves when the open text of this document holds these words. */
function untilRead(doc: Doc, words: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!doc.getText('open').toJSON().includes(words)) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });
}

const current = ({ is }: Status): boolean => is === 'current';

test(
  'S2 P4 over real sockets: two phones converge, binary both ways, and a cut line catches up',
  PATIENCE,
  async () => {
    const { url, hub, reports } = await startServer();
    const [ann, bob] = [phone(url, 'ann', reports), phone(url, 'bob', reports)];
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
  const { url, hub, reports } = await startServer();
  const { socket, provider } = phone(url, 'ann', reports);
  await until(provider, current);
  const heard: unknown[] = [];
  socket.on('sync:frame', ({ bytes }: { bytes: unknown }) => heard.push(bytes));
  for (const size of [10, 10_000]) {
    await hub.write(ROOM, (doc) => void doc.getMap('ours').set(`x.${size}`, 'x'.repeat(size)));
    await new Promise<void>((resolve) => void socket.once('sync:frame', () => resolve()));
  }
  expect(heard.map((bytes) => typeof bytes)).toEqual(['string', 'object']);
});

test('S6 real sockets: how much waits for one that does not read can be told', PATIENCE, async () => {
  const { url, reports, server } = await startServer();
  const connected = new Promise<Socket>((resolve) => void server.on('connection', resolve));
  const { socket } = phone(url, 'ann', reports);
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
    const { url, reports } = await startServer();
    const { socket, provider } = phone(url, 'ann', reports);
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
