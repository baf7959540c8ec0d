import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { ROOM } from '../testing/linked.ts';
import { current, realGarden, until } from '../testing/real-sockets.ts';
import type { RealGarden, RealPhone } from '../testing/real-sockets.ts';

const PATIENCE = { timeout: 15_000 };
const OTHERS = ['bob', 'cat', 'dan', 'eva', 'fay'];
const EDITS = 20;
/** As much as nobody says by accident; with the guard on, a fraction of it is taken. */
const FLOOD = 2_000;

/** Limits off: the guard that these tests are about. */
const endless = { perSecond: 1e9, burst: 1e9 };
const unlimited = { timing: { unanswered: 1e9, updates: endless, hellos: endless, flood: endless } };

type Say = (socket: RealPhone['socket'], answered: () => void) => void;

const hello = { room: ROOM, epoch: null, run: null, stateVector: new Uint8Array([0]), pending: [] };
const update = { room: ROOM, epoch: 1, bytes: new Uint8Array([1, 2, 3, 4]), commands: [] };

/** Everything that one phone can say too much of. */
const floods: Readonly<Record<string, () => Say>> = {
  'bytes that are no update': () => (socket, answered) => socket.emit('sync:update', update, answered),
  'payloads that are none': () => (socket, answered) =>
    socket.emit('sync:update', { no: 'payload' }, answered),
  'updates of a room it is not in': () => (socket, answered) =>
    socket.emit('sync:update', { ...update, room: 'elsewhere' }, answered),
  hellos: () => (socket, answered) => socket.emit('sync:hello', hello, answered),
  'hellos that are none': () => (socket, answered) => socket.emit('sync:hello', 'hello', answered),
  'good-byes': () => (socket, answered) => socket.emit('sync:leave', { room: ROOM }, answered),
  'valid updates': () => {
    const doc = new Y.Doc();
    return (socket, answered) => {
      const before = Y.encodeStateVector(doc);
      doc.getText('open').insert(0, 'x');
      socket.emit('sync:update', { ...update, bytes: Y.encodeStateAsUpdate(doc, before) }, answered);
    };
  },
};

/** One phone floods while five others work. What came of it. */
async function flooded(garden: RealGarden, say: Say) {
  const ann = garden.phone('ann');
  ann.socket.io.reconnection(false);
  const others = OTHERS.map((name) => garden.phone(name));
  for (const { provider } of [ann, ...others]) await until(provider, current);
  let answered = 0;
  const out = new Promise<'out'>((resolve) => ann.socket.once('disconnect', () => resolve('out')));
  for (let left = FLOOD; left > 0; left--) say(ann.socket, () => (answered += 1));
  for (const { provider } of others)
    for (let nr = 1; nr <= EDITS; nr++)
      provider.perform({
        id: `${others.findIndex((one) => one.provider === provider)}-${nr}`,
        name: 'mark',
        args: { at: 1 },
      });
  for (const { provider } of others) await until(provider, current);
  const words = await garden.hub.read(ROOM, (doc) => doc.getText('open').toJSON());
  const saved = words.split('<').length - 1;
  return { ann, out, saved, answered: () => answered };
}

test.each(Object.keys(floods))(
  'S6 P2 a phone that floods with %s is out by its own doing, and every edit of the others is saved meanwhile',
  PATIENCE,
  async (what) => {
    await using garden = await realGarden();
    const { out, saved, answered } = await flooded(garden, (floods[what] as () => Say)());
    expect(saved).toBe(OTHERS.length * EDITS);
    expect(await out).toBe('out');
    expect(answered()).toBeLessThan(FLOOD / 2);
    expect(garden.reports.filter(({ is }) => is === 'bug')).toEqual([]);
    expect(garden.reports.some(({ is }) => is === 'flood')).toBe(true);
  },
);

test.each(Object.keys(floods).filter((what) => what !== 'good-byes'))(
  'S6 negative control: without limits a phone that floods with %s stays, and has its answers',
  PATIENCE,
  async (what) => {
    await using garden = await realGarden(unlimited);
    const { ann, answered } = await flooded(garden, (floods[what] as () => Say)());
    await new Promise<void>(
      (resolve) => void ann.socket.emit('sync:update', 'the last one', () => resolve()),
    );
    expect(ann.socket.connected).toBe(true);
    expect(answered()).toBeGreaterThan(FLOOD / 2);
  },
);
