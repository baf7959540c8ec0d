import type { Id } from '@raakvlak/domain';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { protocolVersion } from '@raakvlak/protocol/version';
import { io, type Socket } from 'socket.io-client';
import { anyId } from './gathering.ts';

/**
 * A phone as people have it: what it gives it gives until it is answered, in order, and a line that breaks it takes up
 * again by itself.
 */
export class SteadyPhone implements Disposable {
  readonly token: string;
  readonly socket: Socket;
  /** What it was told is stored, in the order in which it was given. */
  readonly told: Id[] = [];
  /** Anything that a person would have noticed: refusals, a meeting that is over, a door that is shut. */
  readonly odd: string[] = [];
  /** How often it came in. */
  came = 0;
  #gives: (id: Id) => Give;
  #on = true;
  readonly #looking = new Set<() => void>();

  constructor(base: string, token: string, gives: (id: Id) => Give) {
    this.token = token;
    this.#gives = gives;
    this.socket = io(base, {
      auth: { as: 'participant', token, name: null, version: protocolVersion },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.socket.on('connect', () => {
      this.socket.once('mine', () => {
        this.came += 1;
        this.#look();
      });
    });
    this.socket.on('out', ({ code }: { code: string }) => this.odd.push(`out: ${code}`));
    this.socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.odd.push(reason);
    });
    this.socket.on('connect_error', (error: Error & { data?: { code: string } }) => {
      if (error.data) this.odd.push(`knock: ${error.data.code}`);
    });
  }

  /** Gives card after card until `rest`. */
  async work(): Promise<void> {
    while (this.#on) {
      const id = anyId();
      while (!(await this.#give(this.#gives(id)))) if (!this.#on) return;
      this.told.push(id);
      this.#look();
    }
  }

  /** Gives nothing new any more; what is on its way is still given. */
  rest(): void {
    this.#on = false;
  }

  until(isSo: (phone: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo(this)) return;
        this.#looking.delete(look);
        resolve();
      };
      this.#looking.add(look);
      look();
    });
  }

  [Symbol.dispose](): void {
    this.rest();
    this.socket.disconnect();
  }

  async #give(give: Give): Promise<boolean> {
    if (!this.socket.connected) await new Promise<void>((resolve) => this.socket.once('connect', resolve));
    try {
      const answer = (await this.socket.emitWithAck('give', give)) as GiveAnswer;
      if (!answer.ok) this.odd.push(`gave: ${answer.code}`);
      return answer.ok;
    } catch {
      // The line broke before the answer: the same again, as soon as there is one.
      return false;
    }
  }

  #look(): void {
    for (const look of [...this.#looking]) look();
  }
}
