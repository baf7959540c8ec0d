import { moodyLog } from './faulty-log.ts';
import { contentOf, linkedGarden, ROOM } from './linked.ts';
import type { Linked, Phone } from './linked.ts';
import { memoryLog } from './memory-log.ts';
import type { Disk } from './memory-log.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { sorted, watchGate } from './schedule-campaign.ts';
import type { WatchedGate } from './schedule-campaign.ts';
import { strictGate } from './trial.ts';

/** What a campaign of unloading rooms came to; `loads` is how often a room was read from its log. */
export type UnloadReport = {
  schedules: number;
  commands: number;
  loads: number;
  readonly failed: { seed: number; why: string }[];
};

const NAMES = ['ann', 'bob', 'cat'];
const STEPS = 40;
const EVERY = 5;

/**
 * Random schedules in which a room is put away all the time: it is idle after a few milliseconds, every step of the log takes
 * a random while, and people come, go, write and come back meanwhile; the server writes, reads, renews and drops. There is one
 * document of a room at a time, nothing touches one that was put away, and nothing that was told as durable is lost.
 *
 * @param takesTurns false shows that the campaign notices who does not wait while a room loads, unloads or is renewed
 */
export async function unloadCampaign(
  count: number,
  firstSeed: number,
  takesTurns = true,
): Promise<UnloadReport> {
  const report: UnloadReport = { schedules: 0, commands: 0, loads: 0, failed: [] };
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    report.schedules += 1;
    const why = await runSchedule(seed, takesTurns, report);
    if (why !== null) report.failed.push({ seed, why });
  }
  return report;
}

type Scene = {
  readonly world: Linked;
  readonly random: Random;
  readonly phones: readonly Phone[];
  readonly watched: WatchedGate;
  /** Words of which somebody was told that they are durable. */
  readonly durable: Set<string>;
  readonly report: UnloadReport;
};

async function runSchedule(seed: number, takesTurns: boolean, report: UnloadReport): Promise<string | null> {
  const random = randomFrom(seed);
  const watched = watchGate(strictGate);
  const disk: Disk = new Map();
  const world = linkedGarden({
    seed,
    gardenGate: watched.gate,
    makeLog: (clock) => {
      const log = moodyLog(memoryLog(disk), clock, random.next, () => 0);
      const load: typeof log.load = (room) => {
        report.loads += 1;
        return log.load(room);
      };
      return { ...log, load };
    },
    takesTurns,
    timing: { idle: EVERY, compactAfter: 3 },
  });
  const phones = NAMES.map((name) => world.phone(name, { connected: random.chance(0.5) }));
  const scene: Scene = { world, random, phones, watched, durable: new Set(), report };
  for (const { provider } of phones)
    provider.subscribe((event) => {
      if (event.is === 'settled') for (const { id } of event.commands) scene.durable.add(id);
    });
  for (let left = STEPS; left > 0; left--) {
    act(scene);
    await world.clock.advance(random.below(2 * EVERY));
  }
  for (const { socket } of phones) socket.connect();
  await world.clock.advance(60_000);
  const why = await verdict(scene);
  for (const { provider } of phones) provider.dispose();
  await Promise.all([world.hub.close(), world.clock.advance(1_000)]);
  return why;
}

function act({ world, random, phones, durable, report }: Scene): void {
  const phone = random.pick(phones);
  switch (random.below(12)) {
    case 0:
    case 1:
    case 2:
      return phone.socket.disconnect(random.below(EVERY));
    case 3:
    case 4:
    case 5:
      return phone.socket.connect();
    case 6: {
      const word = `<server${report.commands++}>`;
      const writing = world.hub.write(ROOM, (doc) => doc.getText('rules').insert(0, word));
      void writing.then((written) => written === 'done' && durable.add(word));
      return;
    }
    case 7:
      // What cannot be read is tried again; here it counts that nothing else happens.
      return void world.hub.read(ROOM, contentOf).catch(() => undefined);
    case 8:
      return random.chance(0.5) ? void world.hub.renew(ROOM) : void world.hub.drop(ROOM);
    default:
      report.commands += 1;
      return void phone.act('mark', { at: 0 });
  }
}

async function verdict({ world, phones, watched, durable }: Scene): Promise<string | null> {
  if (watched.wrong.length > 0) return watched.wrong.join(', ');
  const bug = world.reports.find(({ is }) => is === 'bug' || is === 'commit-failed' || is === 'load-failed');
  if (bug) return `${bug.is}: ${String((bug as { error: unknown }).error)}`;
  const reading = world.hub.read(ROOM, contentOf).catch(() => null);
  await world.clock.advance(1_000);
  const content = (await reading) as { open: string; rules: string } | null;
  if (content === null) return 'the room cannot be read any more';
  for (const word of durable) {
    const times =
      `${content.open}${content.rules}`.split(word.startsWith('<') ? word : `<${word}>`).length - 1;
    if (times !== 1) return `${word} was told as durable and is there ${times} times`;
  }
  const expected = JSON.stringify(sorted(content));
  for (const { provider } of phones) {
    if (provider.status.is !== 'current') return `a phone is ${JSON.stringify(provider.status)}`;
    if (JSON.stringify(sorted(contentOf(provider.doc))) !== expected) return 'a phone sees something else';
  }
  return null;
}
