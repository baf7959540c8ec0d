import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as Y from 'yjs';
import { carried } from '../carried.ts';
import type { Gate } from '../gate/index.ts';
import { Hub } from '../server/index.ts';
import type { Report, StoredRoom, UpdateLog } from '../server/index.ts';
import { FakeClock } from './fake-clock.ts';
import { gardenDoc, plantedGarden } from './garden.ts';
import type { Gardener } from './garden.ts';
import { rawSocket } from './raw-socket.ts';
import { strictGate } from './trial.ts';

/** What opening and closing many rooms left behind. Bytes of heap after collecting garbage. */
export type LifeReport = {
  readonly rooms: number;
  readonly before: number;
  readonly after: number;
  /** After, as a share of before. */
  readonly growth: number;
  /** Rooms that are still in memory. */
  readonly left: number;
  readonly reports: readonly Report[];
};

/** How many rooms are open at the same time. */
const AT_ONCE = 50;
/** Opened and closed before anything is measured: what is compiled and cached, or cleared away, once is no leak. */
const FIRST = 0.2;
const IDLE = 1_000;

/**
 * Opens rooms, in each of which somebody says hello, writes, and leaves; lets them unload; and looks what of that is still
 * in the heap. The log holds the same garden for every room and forgets what is committed, so that it does not grow itself.
 *
 * @param gate another gate shows that the campaign notices one that keeps what it was given
 */
export async function lifeCampaign(rooms: number, gate: Gate<Gardener> = strictGate): Promise<LifeReport> {
  const clock = new FakeClock();
  const reports: Report[] = [];
  const hub = new Hub<Gardener>({
    log: sameGarden(),
    gate: () => gate,
    broadcast: () => undefined,
    clock,
    run: 'run',
    report: (report) => reports.push(report),
    timing: { idle: IDLE },
  });
  const live = async (from: number, to: number): Promise<void> => {
    for (let room = from; room < to; room += AT_ONCE) {
      const visits = Array.from({ length: Math.min(AT_ONCE, to - room) }, (_, index) =>
        visit(hub, `${room + index}`),
      );
      await clock.advance(100);
      for (const leave of await Promise.all(visits)) leave();
      await clock.advance(20 * IDLE);
    }
  };
  const first = Math.ceil(FIRST * rooms);
  await live(0, first);
  const before = heap();
  await live(first, first + rooms);
  const after = heap();
  const left = hub.size;
  await hub.close();
  return { rooms, before, after, growth: after / before - 1, left, reports };
}

/** Comes in, writes something, and says how to leave again. */
async function visit(hub: Hub<Gardener>, room: string): Promise<() => void> {
  const socket = rawSocket(hub, 'ann');
  const welcome = (await socket.hello({ room })) as { epoch: number; bytes: unknown };
  const doc = gardenDoc();
  Y.applyUpdate(doc, carried(welcome.bytes) ?? new Uint8Array());
  const made: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => made.push(bytes));
  doc.getText('open').insert(0, `room ${room}`);
  const answer = await socket.say('sync:update', {
    room,
    epoch: welcome.epoch,
    bytes: made[0],
    commands: [`in ${room}`],
  });
  if (!(answer as { ok: boolean }).ok) throw new Error(`Room ${room} did not take an update.`);
  doc.destroy();
  return socket.close;
}

function sameGarden(): UpdateLog {
  const planted = plantedGarden(['ann', 'bob', 'cat'], 10);
  const stored: StoredRoom = {
    epoch: 1,
    seq: 1,
    snapshot: Y.encodeStateAsUpdate(planted),
    updates: [],
    claims: [],
  };
  const nothing = async (): Promise<void> => undefined;
  return {
    load: async () => stored,
    commit: nothing,
    committed: async () => [],
    compact: nothing,
    renew: nothing,
  };
}

function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Code that is not used for some rounds goes, too.
  for (let round = 0; round < 8; round++) collect();
  return process.memoryUsage().heapUsed;
}
