import type { Dialect } from './lines/line.ts';
import { hocuspocus } from './lines/hocuspocus.ts';
import { socketIoRelay } from './lines/socket-io-relay.ts';
import { wsRelay } from './lines/ws-relay.ts';
import { ySocketIo } from './lines/y-socket-io.ts';
import { yWebsocket } from './lines/y-websocket.ts';

/** One server of the comparison. Without a dialect it is ours. */
export type Contestant = {
  readonly name: string;
  readonly title: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly dialect: Dialect | undefined;
  /** Whether it says when it took an update. */
  readonly answers: boolean;
};

const peer = (
  name: string,
  title: string,
  [script, dialect]: readonly [string, Dialect],
  env: Readonly<Record<string, string>> = {},
  answers = false,
): Contestant => ({ name, title, script: `bench/peers/${script}.mjs`, env, dialect, answers });

const hocus = ['hocuspocus', hocuspocus] as const;
const socketIo = ['socket-io-relay', socketIoRelay] as const;
const ws = ['ws-relay', wsRelay] as const;

export const contestants: readonly Contestant[] = [
  {
    name: 'ours',
    title: 'Raakvlak: gate and durable log on',
    script: 'apps/server/src/main.ts',
    env: {},
    dialect: undefined,
    answers: true,
  },
  peer('hocuspocus', 'Hocuspocus 4.7 as shipped', hocus, {}, true),
  peer('hocuspocus-50', 'Hocuspocus 4.7, flushDelay 50 ms', hocus, { FLUSH_DELAY: '50' }, true),
  peer('y-websocket', "y-websocket's server 0.1.1", ['y-websocket', yWebsocket]),
  peer('y-socket-io', 'y-socket.io 1.1.3', ['y-socket-io', ySocketIo]),
  peer('socket-io-40', 'Socket.io relay, 40 ms tick', socketIo, { TICK: '40' }),
  peer('socket-io', 'Socket.io relay', socketIo),
  peer('ws-40', 'ws relay, 40 ms tick', ws, { TICK: '40' }),
  peer('ws', 'ws relay', ws),
];
