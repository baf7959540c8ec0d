import { createServer } from 'node:http';
import type { AddressInfo, Socket as Tcp } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import type { Socket as ClientSocket } from 'socket.io-client';
import type { Doc } from 'yjs';
import { Provider } from '../client/index.ts';
import type { Status } from '../client/index.ts';
import type { Clock } from '../clock.ts';
import type { DownEvents, UpEvents } from '../events.ts';
import { createGate } from '../gate/index.ts';
import { answerDirectly, cutOff, Hub, socketBroadcast, wireOf } from '../server/index.ts';
import type { HubPorts, Report } from '../server/index.ts';
import { gardenSchema } from './garden.ts';
import type { Gardener } from './garden.ts';
import { applyInGarden, ROOM } from './linked.ts';
import { memoryLog } from './memory-log.ts';

export type ProductUp = UpEvents & { hello: (name: string) => void };

/** A hub behind a real Socket.io server on a free port, with phones that are real clients. */
export type RealGarden = AsyncDisposable & {
  readonly url: string;
  readonly hub: Hub<Gardener>;
  readonly reports: Report[];
  readonly server: Server;
  readonly phone: (name: string) => RealPhone;
};
export type RealPhone = { readonly provider: Provider; readonly socket: ClientSocket };

const clock: Clock = {
  // eslint-disable-next-line no-restricted-properties -- real sockets take real time
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Starts one; everything in it ends with it. */
export async function realGarden(more: Partial<HubPorts<Gardener>> = {}): Promise<RealGarden> {
  const http = createServer();
  const server = new Server<ProductUp, DownEvents>(http, { serveClient: false, perMessageDeflate: false });
  const reports: Report[] = [];
  const hub = new Hub<Gardener>({
    log: memoryLog(),
    gate: () => createGate(gardenSchema, (error) => reports.push({ is: 'bug', where: 'schema', error })),
    broadcast: socketBroadcast(server),
    clock,
    run: 'run',
    report: (report) => reports.push(report),
    ...more,
  });
  server.on('connection', (socket) => {
    answerDirectly(socket);
    const { name } = socket.handshake.auth as { name: string };
    hub.serve(wireOf(socket), () => ({ owner: name, actor: () => ({ name, leads: false }) }));
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const phones: RealPhone[] = [];
  return {
    url,
    hub,
    reports,
    server: server as unknown as Server,
    phone: (name) => {
      const one = realPhone(url, name, reports);
      phones.push(one);
      return one;
    },
    [Symbol.asyncDispose]: async () => {
      for (const { provider, socket } of phones) {
        provider.dispose();
        socket.disconnect();
      }
      await hub.close();
      for (const socket of server.sockets.sockets.values()) cutOff(socket);
      await server.close();
    },
  };
}

function realPhone(url: string, name: string, reports: Report[]): RealPhone {
  const socket: ClientSocket<DownEvents & { product: () => void }, ProductUp> = io(url, {
    auth: { name },
    transports: ['websocket'],
    reconnectionDelay: 20,
    forceNew: true,
  });
  const report = (error: unknown): void => void reports.push({ is: 'bug', where: name, error });
  const provider = new Provider({ wire: socket, room: ROOM, apply: applyInGarden, clock, report });
  return { provider, socket };
}

/** Resolves as soon as the status of this phone is fine. */
export function until(provider: Provider, fine: (status: Status) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!fine(provider.status)) return;
      stop();
      resolve();
    };
    const stop = provider.subscribe(look);
    look();
  });
}

export const current = ({ is }: Status): boolean => is === 'current';

/** Resolves when the open text of this document holds these words. */
export function untilRead(doc: Doc, words: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!doc.getText('open').toJSON().includes(words)) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });
}

/** The connection under a client of Node: pausing it is a phone that reads nothing any more, with its line open. */
export function lineOf({ socket }: RealPhone): Tcp {
  const { transport } = socket.io.engine as unknown as { transport: { ws: { _socket: Tcp } } };
  return transport.ws._socket;
}
