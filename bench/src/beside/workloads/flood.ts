import { spread } from '../../percentiles.ts';
import type { Flooder, Phone, Room } from '../room.ts';
import { pause } from '../until.ts';
import { gather } from './gather.ts';
import type { Workload } from './workload.ts';

const kinds = ['garbage', 'valid', 'commands'] as const;
type Kind = (typeof kinds)[number];
/** Everybody types four signs a second; the flooder sends three thousand messages; it has ten seconds, eight times over. */
const [everyMs, perTenMs, limitMs, rounds] = [250, 30, 10_000, 8] as const;
/** What a flood left behind in queues is felt a little longer than the flood itself. */
const afterMs = 250;

/** `size` phones type, first in peace and then beside floods: how long their acknowledgements take, and when a flooder is out. */
export const flooding: Workload = async ({ size, seconds, counting, room: open }) => {
  await using room = await open();
  await room.prepare('typing', size);
  const phones = await gather(size, () => room.phone());
  const peace: number[] = [];
  const beside: Record<Kind, number[]> = { garbage: [], valid: [], commands: [] };
  const outAfter: Record<Kind, number[]> = { garbage: [], valid: [], commands: [] };
  let now: number[] | undefined;
  let going = true;
  const typing = phones.map(async (phone, nr) => {
    await pause((nr / size) * everyMs);
    for (let sign = 0; going; sign += 1) {
      const at = performance.now();
      const of = now;
      phone.type(String.fromCharCode(97 + (sign % 26)), () => of?.push(performance.now() - at));
      await pause(everyMs);
    }
  });
  await pause(3_000);
  await counting.start();
  now = peace;
  await pause((seconds / 2) * 1_000);
  for (let round = 0; round < rounds; round += 1)
    for (const kind of kinds) {
      now = undefined;
      using flooder = await flooderIn(room);
      await pause(700);
      now = beside[kind];
      outAfter[kind].push(await flood(flooder, kind));
      await pause(afterMs);
      now = undefined;
      await pause(700);
    }
  now = peace;
  await pause((seconds / 2) * 1_000);
  now = undefined;
  going = false;
  await Promise.all(typing);
  const server = await counting.stop();
  const refused = phones.flatMap((phone) => phone.refused);
  const closed = phones.filter((phone: Phone) => phone.closed).length;
  for (const phone of phones) phone[Symbol.dispose]();
  const quiet = spread(peace);
  return {
    ...server,
    refused: refused.length,
    closed,
    quietMs: quiet,
    ...Object.fromEntries(
      kinds.map((kind) => [
        kind,
        {
          besideMs: spread(beside[kind]),
          timesQuiet: Math.round((spread(beside[kind]).p95 / quiet.p95) * 100) / 100,
          acknowledged: beside[kind].length,
          outAfterMs: Math.round(Math.max(...outAfter[kind])),
        },
      ]),
    ),
  };
};

async function flooderIn(room: Room): Promise<Flooder> {
  const flooder = await room.flooder?.();
  if (!flooder) throw new Error('nobody would stop a flooder here');
  return flooder;
}

/** How long it took until the flooder was out (ms); Infinity when it never was. */
async function flood(flooder: Flooder, kind: Kind): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < limitMs) {
    for (let sent = 0; sent < perTenMs && !flooder.closed; sent += 1) flooder.send(kind);
    if (flooder.closed) return performance.now() - started;
    await pause(10);
  }
  return Infinity;
}
