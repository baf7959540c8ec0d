import { refusalCodes, type RefusalCode } from '@raakvlak/domain';
import type { DownEvents } from '@raakvlak/protocol/down';
import type { Give, GiveAnswer, Hello, UpEvents } from '@raakvlak/protocol/up';
import type { ClientWire } from '@raakvlak/sync/client';
import { Manager, WebSocket, type Socket } from 'socket.io-client';

/** `coming` before the first answer, `away` while there is no connection, `out` when it ended for good. */
export type Presence = 'coming' | 'here' | 'away' | 'out';

/** The phone's one line to the server, without a trace of Socket.io in its words. */
export type MeetingSocket = {
  readonly hear: (heard: { [E in keyof DownEvents]?: DownEvents[E] }) => void;
  readonly onPresence: (tell: (presence: Presence, because?: RefusalCode) => void) => void;
  readonly connect: () => void;
  /** Sends one command; `lost` when no answer came in time. */
  readonly give: (give: Give) => Promise<GiveAnswer | 'lost'>;
  /** The phone woke up: a line that was silent for too long is taken up anew. */
  readonly wake: () => void;
  /** For the documents, which travel over the same line. */
  readonly raw: ClientWire | undefined;
  readonly close: () => void;
};

const answerWithin = 10_000;
/** The server says something at least every 20 s; what was silent longer has probably died while the phone slept (ms). */
const silentFor = 20_000;
const knockAgainAfter = 2_000;

/** `hello` is asked at every knock, because a seat that is not kept tells its name again. */
export function openSocket(hello: () => Hello, now: () => number): MeetingSocket {
  const socket: Socket<DownEvents, UpEvents> = new Manager({
    autoConnect: false,
    transportImplementations: [WebSocket],
    tryAllTransports: true,
    upgrade: false,
    timeout: 10_000,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  }).socket('/', { auth: (tell) => tell(hello()) });
  let heardAt = now();
  let out = false;
  let wasHere = false;
  const heard = (): void => {
    heardAt = now();
  };
  socket.io.on('ping', heard);
  socket.onAny(heard);

  const again = (): void => {
    socket.disconnect();
    socket.connect();
  };

  /**
   * Some networks block WebSocket; then the next knock goes on with ordinary requests. Only those phones fetch how. Where it
   * never led anywhere but to silence, requests come first: otherwise a silence is an outage.
   */
  const alsoByRequests = (silence: boolean): void => {
    import('./by-requests.ts').then(
      ({ XHR }) => {
        const first = silence && !wasHere;
        socket.io.opts.transportImplementations = first ? [XHR, WebSocket] : [WebSocket, XHR];
        if (first) again();
      },
      // No connection at all: it is fetched at a later knock.
      () => undefined,
    );
  };

  return {
    hear: (handlers) => {
      for (const [event, handler] of Object.entries(handlers)) socket.on(event as keyof DownEvents, handler);
    },
    onPresence: (tell) => {
      const end = (code: RefusalCode): void => {
        out = true;
        socket.disconnect();
        tell('out', code);
      };
      socket.on('connect', () => {
        heard();
        wasHere = true;
        tell('here');
      });
      socket.on('disconnect', (reason) => {
        if (out) return;
        tell('away');
        // The server ends a line when it restarts; Socket.io by itself would not come back from that.
        if (reason === 'io server disconnect') socket.connect();
      });
      socket.on('connect_error', (problem) => {
        if (out) return;
        const code = codeIn(problem);
        if (code && !passing.has(code)) return end(code);
        tell('away');
        if (!code) alsoByRequests(problem.message === 'timeout');
        // A hello that was put off is not tried again by itself.
        if (!socket.active) setTimeout(() => socket.connect(), knockAgainAfter);
      });
      socket.on('out', ({ code }) => end(code));
    },
    connect: () => void socket.connect(),
    give: (give) =>
      new Promise((resolve) => {
        socket
          .timeout(answerWithin)
          .emit('give', give, (problem: Error | null, answer: GiveAnswer) =>
            resolve(problem ? 'lost' : answer),
          );
      }),
    wake: () => {
      if (!out && (!socket.connected || now() - heardAt > silentFor)) again();
    },
    // Documents have event names of their own, which this socket's types do not list.
    raw: socket as unknown as ClientWire,
    close: () => void socket.disconnect(),
  };
}

const passing: ReadonlySet<RefusalCode> = new Set(['busy', 'too-fast']);

function codeIn(problem: Error & { data?: unknown }): RefusalCode | undefined {
  const said = problem.data as { code?: unknown; refusal?: unknown } | undefined;
  return refusalCodes.find(
    (code) => code === said?.code || code === said?.refusal || code === problem.message,
  );
}
