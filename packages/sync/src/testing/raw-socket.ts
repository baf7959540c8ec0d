import type * as Y from 'yjs';
import { Hub } from '../server/index.ts';
import type { Report, Timing, UpdateLog, Wire } from '../server/index.ts';
import { FakeClock } from './fake-clock.ts';
import type { Gardener } from './garden.ts';
import { ROOM } from './linked.ts';
import { memoryLog } from './memory-log.ts';
import { strictGate } from './trial.ts';

/** A hub of gardens alone, for sockets made by hand. */
export type RawHub = { readonly clock: FakeClock; readonly hub: Hub<Gardener>; readonly reports: Report[] };

/** Says what no honest phone would. `state` tells what the hub did to the socket. */
export type RawSocket = {
  readonly state: { closed: boolean; backlog: number; readonly channels: Set<string> };
  readonly say: (event: string, payload: unknown) => Promise<unknown>;
  readonly hello: (more?: object) => Promise<unknown>;
  readonly close: () => void;
};

/** Builds a hub over this log. */
export function rawHub(timing: Partial<Timing> = {}, log: UpdateLog = memoryLog()): RawHub {
  const clock = new FakeClock();
  const reports: Report[] = [];
  const report = (it: Report): void => void reports.push(it);
  const hub = new Hub({
    log,
    gate: () => strictGate,
    broadcast: () => undefined,
    clock,
    run: 'run',
    report,
    timing,
  });
  return { clock, hub, reports };
}

/** Connects a socket for this owner; the door says no to the room called secret. */
export function rawSocket(
  hub: Hub<Gardener>,
  owner: string | null,
  admitted = (): boolean => true,
): RawSocket {
  const heard = new Map<string, (payload: unknown, answer: (value: unknown) => void) => void>();
  const closing: (() => void)[] = [];
  const state = { closed: false, backlog: 0, channels: new Set<string>() };
  const wire: Wire = {
    id: 'raw',
    on: (event, listen) => void heard.set(event, listen),
    onClose: (listen) => void closing.push(listen),
    join: (channel) => void state.channels.add(channel),
    leave: (channel) => void state.channels.delete(channel),
    backlog: () => state.backlog,
    close: () => {
      state.closed = true;
      for (const listen of closing) listen();
    },
  };
  const actor = { name: owner ?? 'stage', leads: false };
  hub.serve(wire, (room) => (room === 'secret' ? null : { owner, actor: () => (admitted() ? actor : null) }));
  const say = (event: string, payload: unknown): Promise<unknown> =>
    new Promise((resolve) => heard.get(event)?.(payload, resolve));
  const nothing = { room: ROOM, epoch: null, run: null, stateVector: new Uint8Array([0]), pending: [] };
  return { state, say, hello: (more = {}) => say('sync:hello', { ...nothing, ...more }), close: wire.close };
}

/** Lets some time pass, and gives what was answered. */
export async function answerOf(clock: FakeClock, saying: Promise<unknown>): Promise<unknown> {
  await clock.advance(50);
  return saying;
}

/** A small edit of the server's own. */
export function share(doc: Y.Doc): void {
  doc.getMap('ours').set('x.1', 'x');
}
