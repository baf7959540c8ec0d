import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import { refuse, type Outcome, type RefusalCode } from '@raakvlak/domain';
import { answerDirectly, backlogOf, cutOff, tell, tellOne } from '@raakvlak/sync/server';
import { Server, type Socket } from 'socket.io';
import type { Clock } from '../clock.ts';
import type { Caller, Say } from './caller.ts';
import { toldOf } from './prepared.ts';
import { originFits, type OriginRule } from './origin.ts';
import { sent } from './sent.ts';
import { tokenBucket, type Allowance } from './token-bucket.ts';

/** What somebody brings who wants in: what they say of themselves, and what their browser says. */
export type Knock = { readonly auth: unknown; readonly headers: IncomingHttpHeaders };

export type SocketPlan<Guest, Down> = {
  readonly server: HttpServer;
  readonly origin: OriginRule;
  readonly clock: Clock;
  readonly report: (error: unknown, event: string) => void;
  readonly admit: (knock: Knock) => Promise<Outcome<Guest>>;
  /** Somebody was let in; the result is called when the connection is over. */
  readonly came: (caller: Caller<Guest, Down>, socket: Socket) => () => void;
  /** What may be said here, each with its answer. Anything else ends the connection. */
  readonly events: Readonly<
    Record<string, (payload: unknown, caller: Caller<Guest, Down>) => Promise<unknown>>
  >;
  /** Events that somebody else listens for on the same sockets, with limits of their own. */
  readonly elsewhere: readonly string[];
  readonly allowance?: Allowance;
  /** Told of what happens at this door; never of whom. */
  readonly noticed?: (what: Noticed) => void;
  /** Ends the connections that are below the sockets, when the door closes. */
  readonly letGo?: () => Promise<void>;
};

/** Somebody is slowed down, or was ended: for saying what nobody says, for saying too much, for not reading. */
export type Noticed = 'too-fast' | 'stranger' | 'flood' | 'backlog';

export type Sockets<Down> = AsyncDisposable & { readonly io: Server; readonly say: Say<Down> };

/** More than a person does, and enough for a phone that was away for an hour. */
const personal: Allowance = { burst: 150, perSecond: 25 };
/** So many answers "too fast" and it is no person. */
const excessMost = 300;
/** Bytes that may wait for one connection; whoever does not read starts again later. */
const backlogMost = 1024 * 1024;
const backlogLookedAtEvery = 5_000;

/** Opens the door for sockets: own pages only, known guests only, known events only, at the pace of people. */
export function openSockets<Guest, Down>(plan: SocketPlan<Guest, Down>): Sockets<Down> {
  const io = new Server(plan.server, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    connectTimeout: 5_000,
    pingInterval: 20_000,
    pingTimeout: 8_000,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: ({ headers }, answer) => answer(null, originFits(headers, plan.origin)),
  });
  const guests = new WeakMap<Socket, Guest>();
  io.use((socket, next) => {
    const { auth, headers } = socket.handshake;
    plan.admit({ auth, headers }).then(
      (admitted) => {
        if (admitted.ok) guests.set(socket, admitted.value);
        next(admitted.ok ? undefined : refusal(admitted.code));
      },
      (error: unknown) => {
        plan.report(error, 'hello');
        next(refusal('busy'));
      },
    );
  });
  io.on('connection', (socket) => {
    const guest = guests.get(socket);
    if (guest === undefined) throw new Error('A connection without a guest');
    forgetKnock(socket);
    answerDirectly(socket);
    receive(socket, callerOf(socket, guest), plan);
  });
  const stopLooking = lookAtBacklogs(io, plan);
  return {
    io,
    say: sayOf(io),
    [Symbol.asyncDispose]: async () => {
      stopLooking();
      await sent(io);
      // Without a word: whoever was in comes back by itself when the server is there again.
      await Promise.all([io.close(), plan.letGo?.()]);
    },
  };
}

function receive<Guest, Down>(
  socket: Socket,
  caller: Caller<Guest, Down>,
  { clock, events, elsewhere, allowance = personal, report, came, noticed }: SocketPlan<Guest, Down>,
): void {
  const end = (because: Noticed): void => {
    noticed?.(because);
    caller.end();
  };
  const mayPass = tokenBucket(allowance, clock.now);
  let excess = 0;
  socket.onAny((event: string, ...rest: unknown[]) => {
    if (elsewhere.includes(event)) return;
    const act = Object.hasOwn(events, event) ? events[event] : undefined;
    const answer = rest.at(-1);
    if (!act || rest.length !== 2 || typeof answer !== 'function') return end('stranger');
    const reply = answer as (value: unknown) => void;
    if (!mayPass()) {
      excess += 1;
      if (excess > excessMost) return end('flood');
      noticed?.('too-fast');
      return reply(refuse('too-fast'));
    }
    act(rest[0], caller).then(reply, (error: unknown) => {
      report(error, event);
      reply(refuse('busy'));
    });
  });
  socket.on('disconnect', came(caller, socket));
}

const callerOf = <Guest, Down>(socket: Socket, guest: Guest): Caller<Guest, Down> => ({
  id: socket.id,
  guest,
  say: (event, payload) => tellOne(socket, toldOf(event, payload)),
  enter: (rooms) => void socket.join([...rooms]),
  end: () => void socket.disconnect(true),
  drop: () => cutOff(socket),
});

const sayOf = <Down>(io: Server): Say<Down> => ({
  in: (rooms, event, payload) => tell(io, rooms, toldOf(event, payload)),
  others: (than, room, event, payload) => {
    const { adapter, sockets } = io.sockets;
    const others = [...(adapter.rooms.get(room) ?? [])].flatMap((id) =>
      id === than ? [] : (sockets.get(id) ?? []),
    );
    if (others.length === 0) return;
    const told = toldOf(event, payload());
    for (const socket of others) tellOne(socket, told);
  },
  lightly: (rooms, event, payload) => tell(io, rooms, toldOf(event, payload), true),
  farewell: (rooms, event, payload) => {
    tell(io, rooms, toldOf(event, payload));
    io.local.in([...rooms]).disconnectSockets(true);
  },
});

/** How a knock is refused: Socket.io's `connect_error`, with `{code}` as its data. */
function refusal(code: RefusalCode): Error {
  return Object.assign(new Error(code), { data: { code } });
}

function lookAtBacklogs(
  io: Server,
  { clock, noticed }: Pick<SocketPlan<never, never>, 'clock' | 'noticed'>,
): () => void {
  let cancel = clock.after(backlogLookedAtEvery, look);
  function look(): void {
    for (const socket of io.sockets.sockets.values())
      if (backlogOf(socket) > backlogMost) {
        noticed?.('backlog');
        cutOff(socket);
      }
    cancel = clock.after(backlogLookedAtEvery, look);
  }
  return () => cancel();
}

/** Who knocked was let in: the request with its headers is not needed any more, and weighs more than all the rest of it. */
function forgetKnock({ conn, handshake }: Socket): void {
  (conn as { request: unknown }).request = null;
  Object.assign(handshake, { headers: {}, auth: {} });
}
