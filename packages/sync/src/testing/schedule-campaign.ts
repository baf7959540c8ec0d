import type * as Y from 'yjs';
import type { Command, OutboxStore } from '../client/index.ts';
import type { Gate } from '../gate/index.ts';
import { forgetfulLog, moodyLog } from './faulty-log.ts';
import type { Gardener } from './garden.ts';
import { contentOf, linkedGarden, ROOM } from './linked.ts';
import type { Linked, Phone } from './linked.ts';
import { memoryLog } from './memory-log.ts';
import type { Disk } from './memory-log.ts';
import { CALM, STORM } from './network.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { strictGate } from './trial.ts';

/** What a campaign of random schedules came to; a failed one says why. */
export type ScheduleReport = {
  schedules: number;
  commands: number;
  readonly failed: { seed: number; why: string }[];
};

/** What may go wrong in a schedule, and two guards that a negative control can switch off. */
export type Trouble = {
  /** Lines, pages, restarts and renewals; without it only people work. */
  readonly weather: boolean;
  /** How often the disk fails, as a probability. */
  readonly disk: number;
  /** How often a phone's own storage fails, likewise; what it did not keep, and said so, may go with a page. */
  readonly storage: number;
  /** Phones keep commands beyond their page. */
  readonly outbox: boolean;
  /** The log knows which commands it holds. */
  readonly commandIds: boolean;
};

const NAMES = ['ann', 'bob', 'cat'];
const STEPS = 120;
/** Everything goes wrong that can, and both guards are on. */
export const ALL_TROUBLE: Trouble = {
  weather: true,
  disk: 0.05,
  storage: 0.05,
  outbox: true,
  commandIds: true,
};

/**
 * Random schedules: people write, lines drop, double, delay and overtake messages, pages reload, the
 * server restarts, the disk fails before or after it wrote, rooms unload and are renewed. In the end
 * everyone has the same, and every command is either told as durable and there exactly once, or told as
 * refused and not there.
 */
export async function scheduleCampaign(
  count: number,
  firstSeed: number,
  trouble: Trouble = ALL_TROUBLE,
): Promise<ScheduleReport> {
  const report: ScheduleReport = { schedules: 0, commands: 0, failed: [] };
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    report.schedules += 1;
    const why = await runSchedule(seed, trouble, report);
    if (why !== null) report.failed.push({ seed, why });
  }
  return report;
}

/** One person through all reloads of their page. */
type Person = {
  readonly name: string;
  phone: Phone;
  readonly stored: Map<string, Command>;
  readonly told: Map<string, string[]>;
  /** Ids of all commands that were taken, from every page. */
  readonly taken: Set<string>;
};
type Scene = {
  readonly world: Linked;
  readonly random: Random;
  readonly people: Person[];
  readonly watched: WatchedGate;
  readonly trouble: Trouble;
  readonly report: ScheduleReport;
  /** A page of this person, as good as everything is now. */
  readonly open: (person: Omit<Person, 'phone'>) => Phone;
};

async function runSchedule(seed: number, trouble: Trouble, report: ScheduleReport): Promise<string | null> {
  const random = randomFrom(seed);
  const calm = { now: false };
  const watched = watchGate(strictGate);
  const disk: Disk = new Map();
  const failing = (): number => (calm.now ? 0 : trouble.disk);
  const world = linkedGarden({
    seed,
    gardenGate: watched.gate,
    makeLog: (clock) =>
      moodyLog(trouble.commandIds ? memoryLog(disk) : forgetfulLog(disk), clock, random.next, failing),
    timing: { idle: 200, compactAfter: 20, claimsPerOwner: 500 },
  });
  const breaks = (): boolean => !calm.now && random.chance(trouble.storage);
  const open: Scene['open'] = (person) => openPage(world, person, trouble.outbox, breaks);
  const people = NAMES.map((name): Person => {
    const person = { name, stored: new Map(), told: new Map(), taken: new Set<string>() };
    return { ...person, phone: open(person) };
  });
  const scene: Scene = { world, random, people, watched, trouble, report, open };
  for (let left = STEPS; left > 0; left--) {
    act(scene);
    await world.clock.advance(random.below(150));
    if (watched.wrong.length > 0) return watched.wrong.join(', ');
  }
  calm.now = true;
  world.network.weather = CALM;
  theNetworkIsBack(world);
  for (const { phone } of people) phone.socket.connect();
  await world.clock.advance(120_000);
  const why = await verdict(scene);
  for (const { phone } of people) phone.provider.dispose();
  await Promise.all([world.hub.close(), world.clock.advance(1_000)]);
  return why;
}

function openPage(
  world: Linked,
  { name, stored, told }: Omit<Person, 'phone'>,
  outbox: boolean,
  breaks: () => boolean,
): Phone {
  /** Fails before or after it was done. */
  const work = async <T>(act: () => T): Promise<T> => {
    if (breaks()) throw new Error('the phone did not do it');
    const done = act();
    if (breaks()) throw new Error('the phone did it, and did not say so');
    return done;
  };
  const store: OutboxStore = {
    load: () => work(() => [...stored.values()]),
    put: (command) => work(() => void stored.set(command.id, command)),
    remove: (ids) => work(() => ids.forEach((id) => stored.delete(id))),
  };
  const phone = world.phone(name, {
    ...(outbox ? { store } : {}),
    // What the storage throws is told by the status.
    report: (error) => {
      if (!String(error).includes('the phone did')) world.reports.push({ is: 'bug', where: name, error });
    },
  });
  phone.provider.subscribe((event) => {
    const commands =
      event.is === 'settled'
        ? event.commands
        : event.is === 'refused' && event.command
          ? [event.command]
          : [];
    for (const { id } of commands) told.set(id, [...(told.get(id) ?? []), event.is]);
  });
  return phone;
}

function act(scene: Scene): void {
  const { world, random, people, trouble, watched } = scene;
  const person = random.pick(people);
  const { phone } = person;
  switch (random.below(trouble.weather ? 26 : 12)) {
    case 12:
    case 13:
      return phone.socket.disconnect(random.below(2_000));
    case 14:
    case 15:
    case 16:
      return people.forEach((other) => other.phone.socket.connect());
    case 17:
      goesWithThePage(scene, person);
      phone.provider.dispose();
      phone.socket.disconnect(random.below(1_000));
      person.phone = scene.open(person);
      return;
    case 18:
      if (!random.chance(0.2)) return;
      watched.forget();
      return world.restart();
    case 19:
      if (random.chance(0.3)) void world.hub.renew(ROOM);
      return;
    case 20:
      world.network.weather = random.pick([CALM, STORM]);
      return;
    case 21:
      return phone.provider.wake();
    case 24:
      world.network.down = true;
      return;
    case 25:
      return theNetworkIsBack(world);
    case 22:
      void world.hub.write(ROOM, (doc) => doc.getMap('ours').set('server.1', `${random.below(9)}`));
      return;
    default:
      return command(scene, person);
  }
}

/** A line that was dead for a while is found to be so. */
function theNetworkIsBack({ network, sockets }: Linked): void {
  if (!network.down) return;
  network.down = false;
  for (const socket of sockets) socket.disconnect();
}

/** What a page takes along: nothing that it said was kept, and what was not kept need not be answered any more. */
function goesWithThePage({ watched, trouble }: Scene, { phone, name, stored, told, taken }: Person): void {
  if (!trouble.outbox || trouble.storage === 0) return;
  const { status } = phone.provider;
  for (const id of [...taken].filter((one) => !told.has(one) && !stored.has(one))) {
    if ('stored' in status && status.stored) watched.wrong.push(`${name} said that ${id} was kept`);
    taken.delete(id);
  }
}

/** Most commands write a word that is nowhere else, so that losing or doubling it shows. */
function command({ random, report }: Scene, { name, phone, taken }: Person): void {
  report.commands += 1;
  const key = `${random.chance(0.9) ? name : random.pick(NAMES)}.${random.below(4)}`;
  const [does, args] = random.pick([
    ['plant', { key, at: random.below(9), text: 'seed' }],
    ['place', { key, at: random.below(9) }],
    ['share', { key: `all.${random.below(5)}`, text: name }],
    ['uproot', { key }],
    ...new Array<['mark', object]>(4).fill(['mark', { at: random.below(2) }]),
  ] as const);
  const id = phone.act(does, args);
  if (id !== null) taken.add(id);
}

/** null when everything is as promised. */
async function verdict({ world, people, watched, trouble }: Scene): Promise<string | null> {
  if (watched.wrong.length > 0) return watched.wrong.join(', ');
  const bugs = world.reports.filter(({ is }) => is === 'bug');
  if (bugs.length > 0) return `bug: ${String((bugs[0] as { error: unknown }).error)}`;
  const reading = world.hub.read(ROOM, (doc) => ({
    content: contentOf(doc),
    words: doc.getText('open').toJSON(),
  }));
  await world.clock.advance(1_000);
  const { content, words } = await reading;
  const expected = JSON.stringify(sorted(content));
  for (const { name, phone, told, taken } of people) {
    const { status, doc } = phone.provider;
    if (status.is !== 'current') return `${name} is ${JSON.stringify(status)}`;
    if (JSON.stringify(sorted(contentOf(doc))) !== expected) return `${name} sees something else`;
    for (const id of taken) if (!told.has(id)) return `${id} was never answered`;
    for (const [id, answers] of told) {
      // What a phone could not take away is found, and answered, by its next page: the same again.
      const often = trouble.storage === 0 && answers.length > 1;
      if (often || new Set(answers).size > 1) return `${id} was answered ${answers.join(', ')}`;
      const times = words.split(`<${id}>`).length - 1;
      if (id.endsWith('m') && times !== (answers[0] === 'settled' ? 1 : 0))
        return `${id} is ${answers[0]} and there ${times} times`;
    }
  }
  return null;
}

export type WatchedGate = {
  readonly gate: Gate<Gardener>;
  readonly wrong: string[];
  /** The process ended, and its documents with it. */
  readonly forget: () => void;
};

/** Notices two documents of one room at a time, and changes to one that was put away. */
export function watchGate(gate: Gate<Gardener>): WatchedGate {
  const wrong: string[] = [];
  const alive = new Set<Y.Doc>();
  return {
    wrong,
    forget: () => alive.clear(),
    gate: {
      ...gate,
      layOut: (doc) => {
        // Copies for a snapshot come and go within one turn.
        queueMicrotask(() => {
          if (doc.isDestroyed) return;
          alive.add(doc);
          if (alive.size > 1) wrong.push('two documents of one room');
        });
        doc.on('destroy', () => alive.delete(doc));
        return gate.layOut(doc);
      },
      apply: (bytes, client, layout) => {
        if (layout.doc.isDestroyed) wrong.push('a change to a document that was put away');
        return gate.apply(bytes, client, layout);
      },
    },
  };
}

/** Keys in a fixed order: a map remembers the order in which its keys came. */
export function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1));
  return Object.fromEntries(entries.map(([key, under]) => [key, sorted(under)]));
}
