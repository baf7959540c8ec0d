import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { expect, it } from 'vitest';
import { SimulatedPhone } from './simulated-phone.ts';

type Door = {
  /** What becomes of each request for a seat; the last one of all that follow. */
  readonly join: readonly ('reset' | 'seat')[];
  /** What becomes of each knock on the line; the last one of all that follow. */
  readonly knock: readonly ('busy' | 'not-found' | 'cut' | 'ended' | 'in')[];
};

/** A server that is as difficult as told, and how often it was asked. */
async function door({ join, knock }: Door) {
  const asked = { join: 0, knock: 0 };
  const turn = <T>(of: readonly T[], which: keyof typeof asked): T | undefined =>
    of[Math.min(asked[which]++, of.length - 1)];
  const seats: RequestListener = (request, response) => {
    if (turn(join, 'join') === 'reset') request.socket.resetAndDestroy();
    else response.setHeader('content-type', 'application/json').end('{"token":"a seat"}');
  };
  const http = createServer(seats);
  const io = new Server(http, { serveClient: false });
  const fates = new WeakMap<Socket, ReturnType<typeof turn<Door['knock'][number]>>>();
  io.use((socket, next) => {
    const fate = turn(knock, 'knock');
    fates.set(socket, fate);
    next(fate === 'busy' || fate === 'not-found' ? new Error(fate) : undefined);
  });
  io.on('connection', (socket) => {
    const fate = fates.get(socket);
    if (fate === 'cut') socket.conn.close();
    else if (fate === 'ended') socket.disconnect(true);
    else socket.emit('meeting', { steps: [] });
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  return {
    asked,
    comesIn: () =>
      SimulatedPhone.join({
        base: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
        way: { secret: 'any' },
        name: null,
        keep: true,
        newId: () => 'any',
        againAfter: 1,
      }),
    [Symbol.asyncDispose]: () => io.close(),
  };
}

it('asks again for a seat on a new line when the line was let go before the answer', async () => {
  await using server = await door({ join: ['reset', 'reset', 'seat'], knock: ['in'] });
  using phone = await server.comesIn();
  expect(phone.mirror.meeting).toBeDefined();
  expect(server.asked).toEqual({ join: 3, knock: 1 });
});

it('says so when nobody ever answers', async () => {
  await using server = await door({ join: ['reset'], knock: ['in'] });
  await expect(server.comesIn()).rejects.toThrow('fetch failed');
});

it('knocks again when the server is busy, cuts the line or ends it, as a phone in a hand does', async () => {
  await using server = await door({ join: ['seat'], knock: ['busy', 'cut', 'ended', 'in'] });
  using phone = await server.comesIn();
  expect(phone.mirror.meeting).toBeDefined();
  expect(server.asked).toEqual({ join: 1, knock: 4 });
});

it('takes a no for a no', async () => {
  await using server = await door({ join: ['seat'], knock: ['not-found'] });
  await expect(server.comesIn()).rejects.toThrow('not-found');
  expect(server.asked.knock).toBe(1);
});
