import { createServer } from 'node:http';
import { accept, refuse } from '@raakvlak/domain';
import { io as connect, type Socket as ClientSocket } from 'socket.io-client';
import { expect, it } from 'vitest';
import { listen, portOf, stopListening } from '../http/listen.ts';
import type { Caller } from './caller.ts';
import { openSockets, type SocketPlan } from './sockets.ts';

type Down = { news: (what: { text: string }) => void };
type Guest = { name: string };
type Coming = Caller<Guest, Down>;

async function open(over: Partial<SocketPlan<Guest, Down>> = {}) {
  await using parts = new AsyncDisposableStack();
  const server = createServer();
  await listen(server, { port: 0, host: '127.0.0.1' });
  parts.defer(() => stopListening(server));
  const callers: Coming[] = [];
  const reported: unknown[] = [];
  const sockets = parts.use(
    openSockets<Guest, Down>({
      server,
      origin: { publicUrl: undefined, trustProxy: false },
      clock: { now: () => 0, after: () => () => undefined },
      report: (error) => reported.push(error),
      admit: async ({ auth }) => {
        const { name } = auth as { name?: string };
        return name === undefined ? refuse('seat-unknown') : accept({ name });
      },
      came: (caller) => {
        callers.push(caller);
        caller.enter([caller.guest.name]);
        return () => callers.splice(callers.indexOf(caller), 1);
      },
      events: {
        say: async (payload) => ({ ok: true, heard: payload }),
        break: async () => {
          throw new Error('a bug');
        },
      },
      elsewhere: ['other:event'],
      ...over,
    }),
  );
  const clients: ClientSocket[] = [];
  parts.defer(() => clients.forEach((client) => client.disconnect()));
  const base = `http://127.0.0.1:${portOf(server)}`;
  const come = (name: string | undefined, options: object = {}): ClientSocket => {
    const client = connect(base, {
      auth: name === undefined ? {} : { name },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      ...options,
    });
    clients.push(client);
    return client;
  };
  const all = parts.move();
  return {
    callers,
    reported,
    come,
    say: sockets.say,
    end: () => sockets[Symbol.asyncDispose](),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

const next = (client: ClientSocket, event: string): Promise<unknown[]> =>
  new Promise((resolve) => client.once(event, (...all: unknown[]) => resolve(all)));

it('lets a known guest in and answers what it says', async () => {
  await using room = await open();
  const client = room.come('ann');
  expect(await client.emitWithAck('say', 'hallo')).toEqual({ ok: true, heard: 'hallo' });
});

it('refuses a stranger with a code', async () => {
  await using room = await open();
  const [error] = await next(room.come(undefined), 'connect_error');
  expect(error).toMatchObject({ data: { code: 'seat-unknown' } });
});

it('opens for no page of somebody else, on either transport', async () => {
  await using room = await open();
  for (const transport of ['websocket', 'polling']) {
    const foreign = { transports: [transport], extraHeaders: { origin: 'http://evil.example' } };
    const [error] = await next(room.come('ann', foreign), 'connect_error');
    expect(error, transport).toBeInstanceOf(Error);
  }
  expect(room.callers).toHaveLength(0);
});

it('ends a connection that says what nobody says here, and keeps one whose events are heard elsewhere', async () => {
  await using room = await open();
  for (const event of ['nonsense', 'toString', 'disconnecting-me']) {
    const client = room.come('ann');
    await next(client, 'connect');
    client.emit(event, {}, () => undefined);
    expect(await next(client, 'disconnect'), event).toEqual(['io server disconnect', undefined]);
  }
  const heard = room.come('bo');
  heard.emit('other:event', {});
  expect(await heard.emitWithAck('say', 1)).toMatchObject({ ok: true });
});

it('ends a connection that wants no answer to something that has one', async () => {
  await using room = await open();
  const client = room.come('ann');
  client.emit('say', 'hallo');
  expect((await next(client, 'disconnect'))[0]).toBe('io server disconnect');
});

it('says too-fast beyond the pace of people, and lets a flooder go', async () => {
  await using room = await open({ allowance: { burst: 5, perSecond: 1 } });
  const client = room.come('ann');
  await next(client, 'connect');
  const over = next(client, 'disconnect');
  const answers = Array.from({ length: 6 }, () => client.emitWithAck('say', 1));
  expect(await answers.at(4)).toMatchObject({ ok: true });
  expect(await answers.at(5)).toEqual({ ok: false, code: 'too-fast' });
  for (let sent = 0; sent < 301; sent += 1) client.emit('say', 1, () => undefined);
  expect((await over)[0]).toBe('io server disconnect');
});

it('a bug is reported once and answered, and the connection stays', async () => {
  await using room = await open();
  const client = room.come('ann');
  expect(await client.emitWithAck('break', 1)).toEqual({ ok: false, code: 'busy' });
  expect(room.reported).toHaveLength(1);
  expect(await client.emitWithAck('say', 1)).toMatchObject({ ok: true });
});

it('the last word arrives before the connection ends', async () => {
  await using room = await open();
  const [ann, bo] = [room.come('ann'), room.come('bo')];
  await Promise.all([next(ann, 'connect'), next(bo, 'connect')]);
  const heard: unknown[] = [];
  ann.on('news', (news) => heard.push(news));
  const ended = next(ann, 'disconnect');
  room.say.farewell(['ann'], 'news', { text: 'voorbij' });
  await ended;
  expect(heard).toEqual([{ text: 'voorbij' }]);
  expect(bo.connected).toBe(true);
});

it('whoever is in when the server ends comes back by itself', async () => {
  const room = await open();
  const client = room.come('ann');
  await next(client, 'connect');
  const ended = next(client, 'disconnect');
  await room.end();
  expect((await ended)[0]).toBe('transport close');
  await room[Symbol.asyncDispose]();
});

it('a dropped connection comes back by itself', async () => {
  await using room = await open();
  const client = room.come('ann', { reconnection: true, reconnectionDelay: 1 });
  await next(client, 'connect');
  const back = next(client, 'connect');
  room.callers[0]?.drop();
  await back;
});

it('an answer that is too big to take ends the connection', async () => {
  await using room = await open();
  const client = room.come('ann');
  await next(client, 'connect');
  client.emit('say', 'x'.repeat(65 * 1024), () => undefined);
  await next(client, 'disconnect');
});
