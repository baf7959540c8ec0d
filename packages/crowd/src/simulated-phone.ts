import type { Id, NewId } from '@raakvlak/domain';
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
};

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
    const response = await fetch(new URL('/api/join', options.base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ way: options.way, name: options.name, keep: options.keep }),
    });
    if (!response.ok) throw new Error(`join was refused: ${response.status} ${await response.text()}`);
    const { token } = (await response.json()) as SeatGiven;
    const phone = new SimulatedPhone(options, token);
    await phone.#comeIn();
    return phone;
  }

  async #comeIn(): Promise<void> {
    const socket = this.#socket;
    await new Promise<void>((resolve, reject) => {
      socket.once('meeting', () => resolve());
      socket.once('connect_error', reject);
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
