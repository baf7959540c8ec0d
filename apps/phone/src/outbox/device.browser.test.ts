import type { Give } from '@raakvlak/protocol/up';
import { Provider, type ClientWire, type OutboxStore } from '@raakvlak/sync/client';
import { describe, expect, it } from 'vitest';
import { deviceOutboxStore } from './device-outbox-store.ts';
import { deviceQueue } from './device-queue.ts';
import { failingDevice, waysAt, type Failing } from './failing-device.ts';
import { Outbox } from './outbox.ts';
import type { Queue } from './queue.ts';

type Clock = ReturnType<typeof clockAt>;

/** What waits on a phone for the server: cards and taps, or what was done on a board together. */
type OnPhone = {
  readonly add: (id: string) => void;
  readonly connected: (on: boolean) => void;
  readonly answered: () => readonly string[];
  readonly waiting: () => readonly string[];
  readonly onDevice: () => boolean;
  readonly close: () => void;
};
type Kind = {
  readonly open: (factory: IDBFactory, clock: Clock, careless: boolean) => OnPhone;
  /** What lies on the device, looked at without the layer. */
  readonly lying: (factory: IDBFactory) => Promise<readonly string[]>;
  readonly leaveBehind: (factory: IDBFactory, id: string) => Promise<void>;
};

const seat = 'a-seat';
const room = 'a-board';
const [old, first, second] = ['old', 'first', 'second'].map((word) => word.padEnd(22, '0')) as [
  string,
  string,
  string,
];
const tap = (id: string): Give => ({ kind: 'keepNothing', id });
const step = (id: string) => ({ id, name: 'set', args: null });

const kinds: Readonly<Record<string, Kind>> = {
  'what is given': {
    open: (factory, clock, careless) => {
      const answered: string[] = [];
      const queue = deviceQueue(factory, seat, clock.after);
      const outbox = new Outbox({
        queue: careless ? silently<Queue>(queue) : queue,
        send: async () => ({ ok: true, stored: true, card: null, state: null }),
        now: clock.now,
        pause: (ms) => new Promise((resolve) => clock.after(ms, resolve)),
        onChange: () => undefined,
        onAnswer: ({ id }) => answered.push(id),
      });
      return {
        add: (id) => outbox.add(tap(id)),
        connected: (on) => outbox.connected(on),
        answered: () => answered,
        waiting: () => outbox.waiting.map(({ give }) => give.id),
        onDevice: () => outbox.onDevice,
        close: () => outbox[Symbol.dispose](),
      };
    },
    lying: async (factory) => (await deviceQueue(factory, seat).all()).map(({ give }) => give.id),
    leaveBehind: (factory, id) => deviceQueue(factory, seat).put({ nr: 7, give: tap(id) }),
  },
  'what is done together': {
    open: (factory, clock, careless) => {
      const answered: string[] = [];
      const waiting = new Set([old]);
      const line = openLine();
      const store = deviceOutboxStore(factory, seat, room, clock);
      const provider = new Provider({
        wire: line.wire,
        room,
        clock,
        report: () => undefined,
        store: careless ? silently<OutboxStore>(store) : store,
        apply: (doc, { id }) => Boolean(doc.getMap('done').set(id, true)),
      });
      provider.subscribe((event) => {
        if (event.is === 'settled')
          for (const { id } of event.commands) {
            answered.push(id);
            waiting.delete(id);
          }
      });
      return {
        add: (id) => {
          waiting.add(id);
          provider.perform(step(id));
        },
        connected: line.connected,
        answered: () => answered,
        waiting: () => [...waiting],
        onDevice: () => !('stored' in provider.status) || provider.status.stored,
        close: () => provider.dispose(),
      };
    },
    lying: async (factory) => (await deviceOutboxStore(factory, seat, room).load()).map(({ id }) => id),
    leaveBehind: (factory, id) => deviceOutboxStore(factory, seat, room).put(step(id)),
  },
};

describe.each(Object.keys(kinds))('the phone’s storage: %s', (name) => {
  const kind = kinds[name] as Kind;

  it('P1 fails at no point at which something is lost, kept from the server, or said to lie there while it does not; when it works again it holds exactly what waits', async () => {
    const trials = await everyTrial(kind);
    expect(trials.length).toBeGreaterThan(100);
    const found = await inTurns(trials, (trial) => wrongIn(kind, trial));
    expect(found).toEqual([]);
  });

  it('P1 negative control: storage whose failures nobody hears is seen to lie', async () => {
    const trials = (await everyTrial(kind)).filter(({ at }) => at === 'rows.put');
    const found = await inTurns(trials, (trial) => wrongIn(kind, trial, true));
    expect(found.map(({ wrong }) => wrong)).toContain('said to lie on the phone, and does not');
  });
});

type Trial = Parameters<typeof failingDevice>[1] & object;

/** Every point that a page comes past when all goes well, in every way, once and for as long as it lasts. */
async function everyTrial(kind: Kind): Promise<readonly Trial[]> {
  const device = failingDevice(freshName(), undefined);
  expect(await story(kind, device)).toBeUndefined();
  return device.passed.flatMap(({ at, nr }) =>
    waysAt(at).flatMap((way) => [true, false].map((forEver) => ({ at, nr, way, forEver }))),
  );
}

async function wrongIn(kind: Kind, trial: Trial, careless = false) {
  const device = failingDevice(freshName(), trial);
  const wrong =
    (await story(kind, device, careless)) ?? (device.failed() ? undefined : 'did not fail at all');
  return wrong === undefined ? [] : [{ ...trial, wrong }];
}

/** A page before which another one left something behind. What it finds wrong first. */
async function story(kind: Kind, device: Failing, careless = false): Promise<string | undefined> {
  const real = { open: (_: string, version: number) => indexedDB.open(device.name, version) } as IDBFactory;
  await kind.leaveBehind(real, old);
  const clock = clockAt(1_700_000_000_000);
  const pass = async (ms: number): Promise<void> => {
    await device.quiet();
    for (const end = clock.now() + ms; clock.ring(end);) await device.quiet();
  };
  const phone = kind.open(device.factory, clock, careless);
  try {
    await pass(100);
    phone.add(first);
    await pass(20_000);
    if (phone.onDevice() && !(await kind.lying(real)).includes(first))
      return 'said to lie on the phone, and does not';
    phone.connected(true);
    await pass(20_000);
    if (!phone.answered().includes(first)) return 'kept from the server';
    phone.connected(false);
    phone.add(second);
    await pass(20_000);
    if (phone.onDevice() && !(await kind.lying(real)).includes(second))
      return 'said to lie on the phone, and does not';
    device.heal();
    await pass(20_000);
    if (!phone.onDevice()) return 'still said to be nowhere';
    const [lies, waits] = [listed(await kind.lying(real)), listed(phone.waiting())];
    if (lies !== waits) return `holds ${lies} while ${waits} waits`;
    phone.connected(true);
    await pass(20_000);
    if (listed(phone.answered()) !== listed([old, first, second]))
      return `answered: ${listed(phone.answered())}`;
    return (await kind.lying(real)).length > 0 ? 'holds what was answered' : undefined;
  } finally {
    phone.close();
  }
}

const listed = (ids: readonly string[]): string => [...ids].sort().join(', ');

/** A dozen at a time: they wait for the disk, not for each other. */
async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[] = [];
  const left = [...all];
  const go = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) found.push(...(await work(one)));
  };
  await Promise.all(Array.from({ length: 12 }, go));
  return found;
}

let names = 0;
const freshName = (): string => `trial-${(names += 1)}`;

/** Time that passes when a test says so, one ring at a time. */
function clockAt(start: number) {
  let now = start;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms: number, run: () => void) => {
      const ring = { at: now + ms, run };
      waiting.push(ring);
      return () => void (waiting = waiting.filter((other) => other !== ring));
    },
    /** The next thing that was to happen before this time; false when there is none, and it is that time. */
    ring: (end: number): boolean => {
      const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      now = next?.at ?? end;
      waiting = waiting.filter((other) => other !== next);
      next?.run();
      return next !== undefined;
    },
  };
}

/** A server that takes everything, and the line to it. */
function openLine() {
  const listeners = new Map<string, (payload: unknown) => void>();
  const nothing = new Uint8Array([0, 0]);
  const wire = {
    connected: false,
    on: (event: string, listener: (payload: unknown) => void) => listeners.set(event, listener),
    off: (event: string) => listeners.delete(event),
    emit: (event: string, _: unknown, answer?: (payload: unknown) => void) => {
      const place = { epoch: 1, run: 'r', fresh: true, seq: 0, bytes: nothing, committed: [] };
      const said = event === 'sync:hello' ? place : { gone: false };
      void Promise.resolve().then(() => wire.connected && answer?.({ ok: true, ...said }));
    },
  };
  const connected = (on: boolean): void => {
    wire.connected = on;
    listeners.get(on ? 'connect' : 'disconnect')?.(undefined);
  };
  return { wire: wire satisfies ClientWire, connected };
}

/** Storage as it is when somebody forgets to listen. */
function silently<T extends object>(store: T): T {
  return new Proxy(store, {
    get: (_, key) => {
      const act = Reflect.get(store, key) as (...given: unknown[]) => unknown;
      if (key === 'load' || key === 'all' || key === 'close') return act;
      return (...given: unknown[]) => Promise.resolve(act(...given)).catch(() => undefined);
    },
  });
}
