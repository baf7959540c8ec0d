import * as Y from 'yjs';
import { Provider } from '../client/index.ts';
import type { Clock } from '../clock.ts';
import type { Command, ProviderEvent, ProviderPorts } from '../client/index.ts';
import type { Gate } from '../gate/index.ts';
import { createGate } from '../gate/index.ts';
import { Hub } from '../server/index.ts';
import type { HubPorts, Report, UpdateLog } from '../server/index.ts';
import { FakeClock } from './fake-clock.ts';
import { gardenSchema, plant } from './garden.ts';
import type { Gardener } from './garden.ts';
import { memoryLog } from './memory-log.ts';
import type { Disk } from './memory-log.ts';
import { Network } from './network.ts';
import type { LinkedSocket } from './network.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';

/** One room of the garden, a hub, and phones, all in this process and under one clock. */
export type Linked = {
  readonly clock: FakeClock;
  readonly network: Network;
  readonly random: Random;
  readonly reports: Report[];
  readonly sockets: readonly LinkedSocket[];
  hub: Hub<Gardener>;
  /** A new process on the same log: every socket is cut. */
  readonly restart: () => void;
  readonly phone: (name: string, more?: Partial<PhoneOptions>) => Phone;
};

/** Somebody with a phone in the room, and everything the provider told. */
export type Phone = {
  readonly provider: Provider;
  readonly socket: LinkedSocket;
  readonly events: ProviderEvent[];
  /** Does a named command with a fresh id, which is returned; null when it was refused at once. */
  readonly act: (name: CommandName, args: unknown) => string | null;
};

type PhoneOptions = Partial<ProviderPorts> & {
  readonly leads: boolean;
  readonly connected: boolean;
  readonly room: string;
};
type Options = {
  readonly seed: number;
  /** Made for every process; its clock stops when the process does. */
  readonly makeLog: (clock: Clock) => UpdateLog;
  readonly gardenGate: Gate<Gardener>;
} & Partial<HubPorts<Gardener>>;

export const ROOM = 'garden';

/** Builds a garden; give a seed to play the same chance again. */
export function linkedGarden(options: Partial<Options> = {}): Linked {
  const clock = new FakeClock();
  const random = randomFrom(options.seed ?? 1);
  const network = new Network(clock, random);
  const reports: Report[] = [];
  const disk: Disk = new Map();
  const makeLog = options.makeLog ?? (() => memoryLog(disk));
  const gate =
    options.gardenGate ??
    createGate(gardenSchema, (error) => reports.push({ is: 'bug', where: 'schema', error }));
  const people = new Map<LinkedSocket, Gardener>();
  const clientId = (): number => 1 + random.below(0xfffffffe);
  let runs = 0;
  let last: LinkedSocket | null = null;

  const start = (): Hub<Gardener> => {
    runs += 1;
    const run = runs;
    const ownClock: Clock = {
      now: clock.now,
      after: (ms, ring) => clock.after(ms, () => (run === runs ? ring() : undefined)),
    };
    const hub: Hub<Gardener> = new Hub({
      ...options,
      log: makeLog(ownClock),
      gate: () => gate,
      broadcast: network.broadcast,
      clock: ownClock,
      run: `run${run}`,
      clientId,
      report: (report) => reports.push(report),
    });
    network.serve((wire) => {
      const socket = last;
      const who = socket && people.get(socket);
      hub.serve(wire, () =>
        who ? { owner: who.name === 'stage' ? null : who.name, actor: () => who } : null,
      );
    });
    return hub;
  };
  const sockets: LinkedSocket[] = [];
  const linked: Linked = {
    clock,
    network,
    random,
    reports,
    sockets,
    hub: start(),
    restart: () => {
      for (const socket of sockets) socket.disconnect();
      linked.hub = start();
    },
    phone: (name, more = {}) => {
      const socket = network.socket(false);
      sockets.push(socket);
      people.set(socket, { name, leads: more.leads ?? false });
      const connect = socket.connect.bind(socket);
      socket.connect = () => {
        last = socket;
        connect();
      };
      if (more.connected !== false) socket.connect();
      const report = (error: unknown): void => void reports.push({ is: 'bug', where: name, error });
      const provider = new Provider({
        wire: socket,
        room: ROOM,
        apply: applyInGarden,
        clock,
        report,
        chance: random.next,
        clientId,
        ...more,
      });
      const events: ProviderEvent[] = [];
      provider.subscribe((event) => events.push(event));
      let count = 0;
      const act = (command: CommandName, args: unknown): string | null => {
        count += 1;
        const id = `${name}-${sockets.indexOf(socket)}-${count}${command === 'mark' ? 'm' : ''}`;
        return provider.perform({ id, name: command, args }) === 'refused' ? null : id;
      };
      return { provider, socket, events, act };
    },
  };
  return linked;
}

export type CommandName = 'plant' | 'place' | 'write' | 'mark' | 'erase' | 'uproot' | 'share' | 'rule';

/** The garden's commands, repeatable as a provider wants them. */
export function applyInGarden(doc: Y.Doc, { id, name, args }: Command): boolean {
  const { key, at, text } = args as { key: string; at: number; text: string };
  const thing = doc.getMap('mine').get(key);
  switch (name as CommandName) {
    case 'plant':
      if (thing === undefined) plant(doc, key, at, text);
      return true;
    case 'place':
      if (!(thing instanceof Y.Map)) return false;
      thing.set('place', at);
      return true;
    case 'uproot':
      doc.getMap('mine').delete(key);
      return true;
    case 'share':
      doc.getMap('ours').set(key, text);
      return true;
    case 'write':
      doc.getText('open').insert(Math.min(at, doc.getText('open').length), text);
      return true;
    case 'mark':
      // At an end, so that nothing comes between its letters.
      doc.getText('open').insert(at === 0 ? 0 : doc.getText('open').length, `<${id}>`);
      return true;
    case 'erase':
      if (at >= doc.getText('open').length) return false;
      doc.getText('open').delete(at, 1);
      return true;
    case 'rule':
      doc.getText('rules').insert(0, text);
      return true;
  }
}

/** The content of a document of the garden, for comparing. */
export function contentOf(doc: Y.Doc): unknown {
  return {
    mine: doc.getMap('mine').toJSON(),
    ours: doc.getMap('ours').toJSON(),
    open: doc.getText('open').toJSON(),
    rules: doc.getText('rules').toJSON(),
  };
}
