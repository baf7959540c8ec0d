import { pause } from '../until.ts';
import { gather } from './gather.ts';
import type { Workload } from './workload.ts';

/** A meeting takes no more people. */
const inOneRoom = 450;

/** `size` phones come in and do nothing: what each of them costs in memory. */
export const idling: Workload = async ({ size, counting, room: open }) => {
  const rooms = await gather(Math.ceil(size / inOneRoom), open, 1);
  for (const room of rooms) await room.prepare('cards', inOneRoom);
  // What the first ones cost belongs to the server, not to them.
  const first = await gather(10 * rooms.length, (nr) => phoneIn(nr));
  await pause(2_000);
  await counting.start();
  const phones = await gather(size, (nr) => phoneIn(nr));
  await pause(5_000);
  const { memoryMb, ...server } = await counting.stop();
  const closed = phones.filter((phone) => phone.closed).length;
  for (const phone of [...first, ...phones]) phone[Symbol.dispose]();
  for (const room of rooms) await room[Symbol.asyncDispose]();
  return {
    ...server,
    memoryMb,
    closed,
    kilobytesPerConnection: perOne(memoryMb.before.whole, memoryMb.after.whole, size),
    heapKilobytesPerConnection: perOne(memoryMb.before.heap, memoryMb.after.heap, size),
  };

  function phoneIn(nr: number) {
    const room = rooms[nr % rooms.length];
    if (!room) throw new Error('no room');
    return room.phone();
  }
};

const perOne = (before: number, after: number, size: number): number =>
  Math.round(((after - before) / size) * 1e4) / 10;
