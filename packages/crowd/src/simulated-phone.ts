import type { Id, NewId, RefusalCode } from '@raakvlak/domain';
import type { DownEvents } from '@raakvlak/protocol/down';
import type { SeatGiven, Way } from '@raakvlak/protocol/http';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { protocolVersion } from '@raakvlak/protocol/version';
import { io, type Socket } from 'socket.io-client';
import { WallMirror } from './wall-mirror.ts';

export { WallMirror } from './wall-mirror.ts';

export type PhoneOptions = {
  readonly base: string;
  readonly way: Way;
  readonly name: string | null;
  readonly keep: boolean;
  readonly newId: NewId;
  readonly heard?: (event: keyof DownEvents, phone: SimulatedPhone) => void;
  /** How long it waits before it knocks again (ms); as long as a real phone when left out. */
  readonly againAfter?: number;
};

/** How long a phone waits before it knocks again (ms). */
const aWhile = 2_000;
/** How often somebody asks again when nobody answered. */
const asksMost = 5;

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A command as a person would give it; the phone adds the id. */
export type Giving = WithoutId<Give>;

/** A phone without a screen: joins as people do, over HTTP and a WebSocket, and keeps what it hears. Dispose it. */
export class SimulatedPhone implements Disposable {
  readonly mirror = new WallMirror();
  readonly #options: PhoneOptions;
  readonly #socket: Socket;

  private constructor(options: PhoneOptions, token: string) {
    this.#options = options;
    this.#socket = io(options.base, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      auth: { as: 'participant', version: protocolVersion, token, name: options.keep ? null : options.name },
    });
    this.mirror.follow(this.#socket, (event) => options.heard?.(event, this));
  }

  /** Takes a seat and comes in; settles when the meeting is known. Throws when it is refused. */
  static async join(options: PhoneOptions): Promise<SimulatedPhone> {
    const join = (): Promise<Response> =>
      fetch(new URL('/api/join', options.base), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ way: options.way, name: options.name, keep: options.keep }),
      });
    const response = await answered(join, options.againAfter ?? aWhile);
    if (!response.ok) throw new Error(`join was refused: ${response.status} ${await response.text()}`);
    const { token } = (await response.json()) as SeatGiven;
    const phone = new SimulatedPhone(options, token);
    await phone.#comeIn();
    return phone;
  }

  /** As patient as a phone in a hand: a line that breaks or a server that is busy is knocked at again. */
  async #comeIn(): Promise<void> {
    const socket = this.#socket;
    using listening = new DisposableStack();
    const on = <Args extends never[]>(event: string, heard: (...args: Args) => void): void => {
      socket.on(event, heard);
      listening.defer(() => socket.off(event, heard));
    };
    await new Promise<void>((resolve, reject) => {
      on('meeting', () => resolve());
      on('out', ({ code }: { code: RefusalCode }) => reject(new Error(`put out: ${code}`)));
      on('disconnect', (reason: string) => reason === 'io server disconnect' && socket.connect());
      on('connect_error', (problem: Error) => {
        // What Socket.io goes on trying by itself is a line; the rest the server said.
        if (socket.active) return;
        if (problem.message === 'busy' || problem.message === 'too-fast')
          setTimeout(() => socket.connect(), this.#options.againAfter ?? aWhile);
        else reject(problem);
      });
      socket.connect();
    });
  }

  get socket(): Socket {
    return this.#socket;
  }

  /** Gives something and waits for the durable answer; what is on the way is sent again after a reconnect. */
  async give(giving: Giving): Promise<GiveAnswer & { id: Id }> {
    const id = this.#options.newId();
    for (;;) {
      try {
        const answer = (await this.#socket
          .timeout(10_000)
          .emitWithAck('give', { ...giving, id })) as GiveAnswer;
        if (answer.ok || answer.code !== 'busy') return { ...answer, id };
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (!this.#socket.active) throw error;
      }
    }
  }

  [Symbol.dispose](): void {
    this.#socket.disconnect();
  }
}

/**
 * What a browser does with a request on a line that the other side had just let go, and a person with "no connection".
 * Throws what came of it the last time.
 */
async function answered(ask: () => Promise<Response>, againAfter: number): Promise<Response> {
  for (let asked = 1; ; asked += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TypeError) || asked === asksMost) throw error;
      await new Promise((later) => setTimeout(later, againAfter));
    }
  }
}
