import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Socket } from 'socket.io';
import { expect, test } from 'vitest';
import { contentOf, ROOM } from '../testing/linked.ts';
import { current, lineOf, realGarden, until } from '../testing/real-sockets.ts';
import type { RealGarden, RealPhone } from '../testing/real-sockets.ts';
import { backlogOf } from './socket-wire.ts';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

const PATIENCE = { timeout: 20_000 };
const MEGA = 1024 * 1024;
const STUCK = 4;
/** A log that keeps little, so that memory tells of what waits. */
const timing = { compactAfter: 4 };
/** No budget: the guard is off. */
const endless = { timing: { ...timing, backlog: Infinity } };

type Scene = {
  readonly garden: RealGarden;
  readonly stuck: readonly RealPhone[];
  readonly bob: RealPhone;
  /** How much more memory than at the start the bytes of this process take, in mega per stuck phone. */
  readonly costs: () => number;
};

/** Phones that have the document and read nothing any more, with their lines open; and one that works on. */
async function stuckIn(garden: RealGarden): Promise<Scene> {
  const stuck = Array.from({ length: STUCK }, (_, index) => garden.phone(`ann${index}`));
  const bob = garden.phone('bob');
  for (const { provider } of [...stuck, bob]) await until(provider, current);
  for (const phone of stuck) {
    lineOf(phone).pause();
    phone.socket.io.reconnection(false);
  }
  const used = (): number => {
    gc();
    return process.memoryUsage().arrayBuffers;
  };
  const before = used();
  return { garden, stuck, bob, costs: () => (used() - before) / MEGA / STUCK };
}

const hello = { room: ROOM, epoch: null, run: null, stateVector: new Uint8Array([0]), pending: [] };

/** Everybody gets this, the stuck ones too. */
async function everyoneGets(mega: number, { garden, bob }: Scene): Promise<void> {
  for (let left = mega * 2; left > 0; left--) {
    await garden.hub.write(ROOM, (doc) => doc.getMap('ours').set(`x.${left % 2}`, 'x'.repeat(MEGA / 2)));
    await new Promise<void>((resolve) => void bob.socket.once('sync:frame', () => resolve()));
  }
}

/** Bytes that wait on this server for the phone for which most wait. */
const mostWaiting = ({ server }: RealGarden): number =>
  Math.max(0, ...[...server.sockets.sockets.values()].map((socket: Socket) => backlogOf(socket))) / MEGA;

async function catchesUp({ stuck, bob }: Scene): Promise<void> {
  for (const phone of stuck) {
    const { socket, provider } = phone;
    if (socket.connected) lineOf(phone).resume();
    await until(provider, ({ is }) => is === 'offline');
    socket.connect();
    await until(provider, current);
    expect(contentOf(phone.provider.doc)).toEqual(contentOf(bob.provider.doc));
  }
}

test(
  'S6 P4 a phone that reads nothing is cut off before it costs 2 MB, others notice nothing, and it catches up when it reads again',
  PATIENCE,
  async () => {
    await using garden = await realGarden({ timing });
    const scene = await stuckIn(garden);
    await everyoneGets(12, scene);
    expect(garden.server.sockets.sockets.size).toBe(1);
    await expect.poll(scene.costs, { timeout: 10_000 }).toBeLessThan(2);
    scene.bob.provider.perform({ id: 'b1', name: 'mark', args: { at: 0 } });
    await until(scene.bob.provider, current);
    await catchesUp(scene);
  },
);

test(
  'S6 negative control: without a budget a phone that reads nothing stays, and costs more',
  PATIENCE,
  async () => {
    await using garden = await realGarden(endless);
    const scene = await stuckIn(garden);
    await everyoneGets(12, scene);
    expect(garden.server.sockets.sockets.size).toBe(STUCK + 1);
    expect(mostWaiting(garden)).toBeGreaterThan(2);
  },
);

/** They ask for the whole document as often as may be unanswered at a time, and never read the answers. */
async function askOn({ stuck, bob }: Scene): Promise<void> {
  for (const { socket } of stuck)
    for (let left = 8; left > 0; left--) socket.emit('sync:hello', hello, () => undefined);
  // By the time that one who asks later is answered, they are too.
  await bob.socket.emitWithAck('sync:hello', hello);
}

test(
  'S6 P2 whoever asks for the document again and again without reading it is cut off before that costs 2 MB',
  PATIENCE,
  async () => {
    await using garden = await realGarden({ timing });
    const scene = await stuckIn(garden);
    await everyoneGets(1, scene);
    let most = 0;
    while (garden.server.sockets.sockets.size > 1) {
      await askOn(scene);
      most = Math.max(most, mostWaiting(garden));
    }
    expect(most).toBeLessThan(2.5);
    await expect.poll(scene.costs, { timeout: 10_000 }).toBeLessThan(2);
    await catchesUp(scene);
  },
);

test(
  'S6 negative control: without a budget such a phone takes as much memory as it asks for',
  PATIENCE,
  async () => {
    await using garden = await realGarden(endless);
    const scene = await stuckIn(garden);
    await everyoneGets(1, scene);
    while (mostWaiting(garden) < 16) await askOn(scene);
    expect(garden.server.sockets.sockets.size).toBe(STUCK + 1);
  },
);
