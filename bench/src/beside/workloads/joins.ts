import { spread } from '../../percentiles.ts';
import { pause } from '../until.ts';
import { gather } from './gather.ts';
import type { Workload } from './workload.ts';

const joins = 100;

/** A hundred phones come in, one after another, on a board of `size` cards that are in order, and get the whole of it. */
export const joining: Workload = async ({ size, counting, room: open }) => {
  await using room = await open();
  await room.fill(size);
  await room.prepare('looking', joins);
  // The first one may make the server look something up that it then knows.
  using _first = await room.phone();
  await pause(1_000);
  const took: number[] = [];
  await counting.start();
  const phones = await gather(
    joins,
    async () => {
      const at = performance.now();
      const phone = await room.phone();
      took.push(performance.now() - at);
      return phone;
    },
    1,
  );
  const server = await counting.stop();
  const bytes = phones.reduce((sum, { tally }) => sum + tally.bytes, 0);
  for (const phone of phones) phone[Symbol.dispose]();
  return {
    ...server,
    cpuMsPerJoin: Math.round((server.cpuSeconds * 1e5) / joins) / 100,
    joinMs: spread(took),
    kilobytesPerJoin: Math.round(bytes / joins / 100) / 10,
  };
};
